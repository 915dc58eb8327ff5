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
    CALENDAR_PUBLISHED
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
        at);
  }

  public JournalLine by(OfficerId who) {
    return new JournalLine(act, Optional.of(who), unit, officer, role, from, until, at);
  }

  public JournalLine unit(UnitId where) {
    return new JournalLine(act, by, Optional.of(where), officer, role, from, until, at);
  }

  public JournalLine officer(OfficerId whom) {
    return new JournalLine(act, by, unit, Optional.of(whom), role, from, until, at);
  }

  public JournalLine role(Role what) {
    return new JournalLine(act, by, unit, officer, Optional.of(what), from, until, at);
  }

  public JournalLine from(LocalDate first) {
    return new JournalLine(act, by, unit, officer, role, Optional.of(first), until, at);
  }

  public JournalLine until(LocalDate last) {
    return new JournalLine(act, by, unit, officer, role, from, Optional.of(last), at);
  }
}
