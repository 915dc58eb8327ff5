package hongdun.naming.domain;

import hongdun.naming.Finding.Other;
import hongdun.naming.domain.StandingName.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 相邻名称 — the other names that count when a name is judged, as they stand in the database.
 *
 * @param sameTradeName names of the same scope with the same trade name
 * @param contained names in the book that stand within this one
 */
public record Neighbours(List<Neighbour> sameTradeName, List<Other> contained) {
  public static final Neighbours NONE = new Neighbours(List.of(), List.of());

  public Neighbours {
    sameTradeName = List.copyOf(sameTradeName);
    contained = List.copyOf(contained);
  }

  /**
   * 相同字号名称 — a name with the same trade name.
   *
   * @param code of who bears or bore it, empty for a reservation
   * @param day until when it is reserved, that day included; since when it is given up or revoked
   */
  public record Neighbour(
      String name, String code, String industry, State state, Optional<LocalDate> day) {
    /** 已登记 */
    public static Neighbour registered(String name, String code, String industry) {
      return new Neighbour(name, code, industry, State.REGISTERED, Optional.empty());
    }

    /** 保留期内 */
    public static Neighbour reserved(String name, String industry, LocalDate until) {
      return new Neighbour(name, "", industry, State.RESERVED, Optional.of(until));
    }

    /** 已注销、已变更或者被撤销 */
    public static Neighbour freed(
        String name, String code, String industry, State state, LocalDate since) {
      return new Neighbour(name, code, industry, state, Optional.of(since));
    }
  }
}
