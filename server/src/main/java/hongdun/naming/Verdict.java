package hongdun.naming;

import java.util.List;

/**
 * 核查结果 — the outcome of a check: all findings at once, and by what they were found. The same for
 * everybody who asks the same at the same moment.
 */
public sealed interface Verdict {
  List<Finding> findings();

  Edition edition();

  /**
   * 核查依据 — by what a name was judged.
   *
   * @param ruleSets the codes of the rule sets, joined by +
   * @param words which edition of the word lists and place names
   * @param position how far of the register's change feed the search for like names stood; 0 when
   *     it was not searched
   */
  record Edition(String ruleSets, String words, long position) {}

  /** 可以使用 — nothing was found. */
  record Free(Edition edition) implements Verdict {
    @Override
    public List<Finding> findings() {
      return List.of();
    }
  }

  /** 可以使用, 有提示 — nothing stands against it, but something is to be known. */
  record Noted(List<Finding> findings, Edition edition) implements Verdict {}

  /** 需要证明 — it may be used by who has the papers. */
  record PaperNeeded(List<Finding> findings, Edition edition) implements Verdict {}

  /** 不能使用 — something stands against it. */
  record Refused(List<Finding> findings, Edition edition) implements Verdict {}

  static Verdict of(List<Finding> findings, Edition edition) {
    if (findings.isEmpty()) {
      return new Free(edition);
    }
    if (findings.stream().anyMatch(Finding::refuses)) {
      return new Refused(List.copyOf(findings), edition);
    }
    return findings.stream().anyMatch(Finding::needsPaper)
        ? new PaperNeeded(List.copyOf(findings), edition)
        : new Noted(List.copyOf(findings), edition);
  }

  /** Whether nothing stands against the name; warnings and papers still to be shown do not. */
  default boolean passes() {
    return switch (this) {
      case Free _, Noted _, PaperNeeded _ -> true;
      case Refused _ -> false;
    };
  }

  /** The code of the outcome, as it is stored and told to machines. */
  default String outcome() {
    return switch (this) {
      case Free _ -> "FREE";
      case Noted _ -> "NOTED";
      case PaperNeeded _ -> "PAPER_NEEDED";
      case Refused _ -> "REFUSED";
    };
  }

  default String ruleSet() {
    return edition().ruleSets();
  }
}
