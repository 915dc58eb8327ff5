package hongdun.casework.domain;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.casework.domain.InboxFilter.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 待办查询 — what an officer asks his desk for, within what he may see.
 *
 * @param bureaus whose matters are looked through
 * @param unit the department they must lie in, 0 for any
 * @param within how far in the bureau his appointments reach
 * @param desks which of two desks a delegated matter is looked for on
 */
public record InboxQuery(
    List<UnitId> bureaus,
    long unit,
    OfficerId officer,
    Set<Role> roles,
    InboxFilter filter,
    Found found,
    LocalDate today,
    Within within,
    Desks desks) {
  public InboxQuery(
      List<UnitId> bureaus,
      long unit,
      OfficerId officer,
      Set<Role> roles,
      InboxFilter filter,
      Found found,
      LocalDate today) {
    this(bureaus, unit, officer, roles, filter, found, today, Within.everything(), Desks.BOTH);
  }

  /** The same, as far as the officer's appointments reach. */
  public InboxQuery within(Within reach) {
    return new InboxQuery(bureaus, unit, officer, roles, filter, found, today, reach, desks);
  }

  /** The same, of a delegated matter only on these desks. */
  public InboxQuery on(Desks which) {
    return new InboxQuery(bureaus, unit, officer, roles, filter, found, today, within, which);
  }

  /**
   * 计入方 — which of two desks a delegated matter is looked for on.
   *
   * @param bureauOf the bureaus of the units, where it is asked in whose hands it lies
   */
  public record Desks(Side side, Map<UnitId, UnitId> bureauOf) {
    public static final Desks BOTH = new Desks(Side.ANY, Map.of());

    public Desks {
      bureauOf = Map.copyOf(bureauOf);
    }
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
