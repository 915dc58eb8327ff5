package hongdun.casework.domain;

import hongdun.casework.ClockKind;
import hongdun.casework.domain.ClockLaw.Extending;
import hongdun.shared.LegalBasis;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 期限规则 — an edition of what a clock of a kind counts, from a day on, for the matters received
 * since.
 *
 * @param item the item it is for, empty for every item of the rule set without a rule of its own
 * @param promised empty where the catalogue of items or the variant promises the time
 * @param statutory empty where the catalogue of items says what the law allows
 * @param stops what may make the clock stand still
 * @param basis empty where the catalogue of items names the article
 * @param instrument the number of the paper the edition rests on; empty for what the law itself
 *     says
 */
public record RuleOfTime(
    long id,
    String ruleSet,
    String item,
    ClockKind kind,
    LocalDate from,
    Term.Unit unit,
    Optional<Integer> promised,
    Optional<Integer> statutory,
    boolean rollsOverWeekends,
    List<String> stops,
    Optional<Extending> extending,
    int remindPercent,
    int warnPercent,
    Optional<LegalBasis> basis,
    String instrument) {
  public RuleOfTime {
    stops = List.copyOf(stops);
  }

  /** Whether it is an edition of the same rule as another. */
  public boolean isOfOneRuleWith(RuleOfTime other) {
    return ruleSet.equals(other.ruleSet) && item.equals(other.item) && kind.equals(other.kind);
  }

  /** What it counts, where it says so itself. */
  public Optional<Term> term() {
    return promised.or(() -> statutory).map(length -> new Term(unit, length, rollsOverWeekends));
  }

  /** Whether another edition counts otherwise. */
  boolean countsAs(RuleOfTime other) {
    return rollsOverWeekends == other.rollsOverWeekends
        && promised.equals(other.promised)
        && remindPercent == other.remindPercent
        && warnPercent == other.warnPercent;
  }

  /** The next edition, with what a bureau decides itself. */
  RuleOfTime revised(LocalDate day, boolean rolls, Optional<Integer> days, Percents at, String by) {
    return new RuleOfTime(
        id,
        ruleSet,
        item,
        kind,
        day,
        unit,
        days,
        statutory,
        rolls,
        stops,
        extending,
        at.remind(),
        at.warn(),
        basis,
        by);
  }

  /** 提醒比例 — after which share of the time a handler is reminded and warned. */
  record Percents(int remind, int warn) {}

  /** For the log, in no language. */
  public String inBrief() {
    return "from=%s rollWeekend=%s promised=%s remind=%d%% warn=%d%% instrument=%s"
        .formatted(
            from,
            rollsOverWeekends,
            promised.map(String::valueOf).orElse("-"),
            remindPercent,
            warnPercent,
            instrument.isEmpty() ? "-" : instrument);
  }
}
