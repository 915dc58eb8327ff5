package hongdun.casework.domain;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * 待办查询 — what an officer asks his desk for, within what he may see.
 *
 * @param bureaus whose matters are looked through
 * @param unit the department they must lie in, 0 for any
 * @param within how far in the bureau his appointments reach
 */
public record InboxQuery(
    List<UnitId> bureaus,
    long unit,
    OfficerId officer,
    Set<Role> roles,
    InboxFilter filter,
    Found found,
    LocalDate today,
    Within within) {
  public InboxQuery(
      List<UnitId> bureaus,
      long unit,
      OfficerId officer,
      Set<Role> roles,
      InboxFilter filter,
      Found found,
      LocalDate today) {
    this(bureaus, unit, officer, roles, filter, found, today, Within.everything());
  }

  /** The same, as far as the officer's appointments reach. */
  public InboxQuery within(Within reach) {
    return new InboxQuery(bureaus, unit, officer, roles, filter, found, today, reach);
  }

  /** 查找结果 — what the search box found. */
  public sealed interface Found {
    /** Nothing was searched for. */
    record Everything() implements Found {}

    /** These matters. */
    record These(Set<Long> matters) implements Found {
      public These {
        matters = Set.copyOf(matters);
      }
    }

    /** So many that their words are compared line by line. */
    record Many(String words) implements Found {}
  }
}
