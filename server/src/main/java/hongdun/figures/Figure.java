package hongdun.figures;

import hongdun.shared.LegalBasis;
import java.util.Optional;

/**
 * 统计指标 — something that is counted: its words are the keys {@code <code>}, {@code <code>.formula}
 * and {@code <code>.source} in the messages of the room that counts it.
 *
 * @param code unique, beginning with the room's name: casework.figure.on-the-spot
 * @param onHome over which time the home page shows it; empty if it does not
 * @param basis the article that asks for it or defines it, if there is one
 */
public record Figure(String code, Unit unit, Optional<Span> onHome, Optional<LegalBasis> basis) {
  /** 单位 — what the number says. */
  public enum Unit {
    ITEMS,
    ENTITIES,
    PERCENT,
    WORKING_DAYS
  }

  /** 时段 — a time the home page counts over. */
  public enum Span {
    TODAY,
    THIS_YEAR,
    TO_DATE
  }

  public String formulaKey() {
    return code + ".formula";
  }

  public String sourceKey() {
    return code + ".source";
  }
}
