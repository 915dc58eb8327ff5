package hongdun.agency.domain;

import hongdun.agency.Officer;
import hongdun.agency.UnitId;
import hongdun.shared.BilingualText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 领导小组、工作专班 — a group of a bureau with its members and term, set up by a document.
 *
 * @param office the unit that is its office (办公室设在)
 */
public record TaskGroup(
    long id,
    UnitId bureau,
    Kind kind,
    BilingualText name,
    String duty,
    String document,
    UnitId office,
    LocalDate from,
    Optional<LocalDate> until,
    List<Member> members) {
  public TaskGroup {
    members = List.copyOf(members);
  }

  /** The same with its members. */
  public TaskGroup of(List<Member> others) {
    return new TaskGroup(id, bureau, kind, name, duty, document, office, from, until, others);
  }

  /** What kind of group. */
  public enum Kind {
    LEADING_GROUP,
    /** It has an end from the beginning. */
    TASK_FORCE
  }

  /** As what somebody is in it. */
  public enum Part {
    CHAIR,
    DEPUTY,
    OFFICE_HEAD,
    MEMBER
  }

  /** 成员 — somebody in the group, with his dates. */
  public record Member(
      long id, Officer officer, Part part, LocalDate from, Optional<LocalDate> until) {
    public boolean isIn(LocalDate on) {
      return !on.isBefore(from) && until.map(last -> !on.isAfter(last)).orElse(true);
    }
  }

  public boolean lasts(LocalDate on) {
    return until.map(last -> !on.isAfter(last)).orElse(true);
  }
}
