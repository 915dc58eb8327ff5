package hongdun.agency.domain;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** 权限日志 — one line of who founded, enlisted, appointed or ended what. */
public record JournalLine(
    Act act,
    Optional<OfficerId> by,
    Optional<UnitId> unit,
    Optional<OfficerId> officer,
    Optional<Role> role,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    Optional<String> before,
    Optional<String> after,
    Instant at) {

  /** What was done. */
  public enum Act {
    BUREAU_SET_UP,
    UNIT_FOUNDED,
    POST_MADE,
    OFFICER_ENLISTED,
    ACCOUNT_GIVEN,
    APPOINTED,
    APPOINTMENT_ENDED,
    SUBSTITUTION_ORDERED,
    SUBSTITUTION_ENDED,
    ABSENCE_RECORDED,
    ABSENCE_ENDED,
    GROUP_FOUNDED,
    GROUP_JOINED,
    GROUP_LEFT,
    GROUP_ENDED,
    OFFICE_NAMED,
    INTEREST_DECLARED,
    INTEREST_WITHDRAWN,
    CALENDAR_PUBLISHED,
    UNIT_CHANGED,
    UNIT_MOVED,
    UNIT_CLOSED,
    POST_RENAMED,
    POST_CLOSED,
    OFFICER_RENAMED,
    OFFICER_LEFT
  }

  public static JournalLine of(Act act, Instant at) {
    return new JournalLine(
        act,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        at);
  }

  public JournalLine by(OfficerId who) {
    return new JournalLine(
        act, Optional.of(who), unit, officer, role, from, until, before, after, at);
  }

  public JournalLine unit(UnitId where) {
    return new JournalLine(
        act, by, Optional.of(where), officer, role, from, until, before, after, at);
  }

  public JournalLine officer(OfficerId whom) {
    return new JournalLine(act, by, unit, Optional.of(whom), role, from, until, before, after, at);
  }

  public JournalLine role(Role what) {
    return new JournalLine(
        act, by, unit, officer, Optional.of(what), from, until, before, after, at);
  }

  public JournalLine from(LocalDate first) {
    return new JournalLine(
        act, by, unit, officer, role, Optional.of(first), until, before, after, at);
  }

  public JournalLine until(LocalDate last) {
    return new JournalLine(
        act, by, unit, officer, role, from, Optional.of(last), before, after, at);
  }

  /** What stood before, and what stands now. */
  public JournalLine change(String former, String present) {
    return new JournalLine(
        act, by, unit, officer, role, from, until, Optional.of(former), Optional.of(present), at);
  }
}
