package hongdun.naming.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * 相邻名称 — the other names that count when a name is judged.
 *
 * @param sameTradeName names of the same city with the same trade name
 * @param contained names in the book that stand within this one
 */
public record Neighbours(List<Neighbour> sameTradeName, List<String> contained) {
  public static final Neighbours NONE = new Neighbours(List.of(), List.of());

  /** 相同字号名称 — a name with the same trade name: borne, given up on a day, or reserved. */
  public sealed interface Neighbour {
    String fullName();

    String industry();

    /** 已登记 */
    record Borne(String fullName, String industry) implements Neighbour {}

    /** 已注销或者变更: since when nobody bears it. */
    record Freed(String fullName, String industry, LocalDate since) implements Neighbour {}

    /** 保留期内: until when, that day included. */
    record Reserved(String fullName, String industry, LocalDate until) implements Neighbour {}
  }
}
