package hongdun.casework.domain;

import static java.util.Map.entry;

import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import java.util.Map;
import java.util.Optional;

/**
 * 办件台依据 — under which article the desk's own lines stand; a step of a procedure says its own in its
 * table. A line that only says somebody was told or warned orders nothing and cites nothing.
 */
public final class DeskBasis {
  /** 便民、效率: one person answers for a matter, and it is never left lying. */
  private static final LegalBasis SERVICE = Law.LICENSING_LAW.article(6);

  /** 监督检查: whoever is above looks again, and what was wrong is put right in time. */
  private static final LegalBasis SUPERVISION = Law.LICENSING_LAW.article(60);

  /** 委托 of the power to decide. */
  private static final LegalBasis DELEGATION = Law.LICENSING_LAW.article(24);

  /** 回避, asked for by the officer or by whom it concerns, and decided by the authority. */
  static final LegalBasis RECUSAL = Law.CIVIL_SERVANT_LAW.article(77);

  private static final Map<String, LegalBasis> TABLE =
      Map.ofEntries(
          entry(JournalLine.OPEN, Law.LICENSING_LAW.article(29)),
          entry(JournalLine.HAND_OVER_ASKED, SERVICE),
          entry(JournalLine.HANDED_OVER, SERVICE),
          entry(JournalLine.HAND_OVER_REFUSED, SERVICE),
          entry(JournalLine.HAND_OVER_WITHDRAWN, SERVICE),
          entry(JournalLine.PASSED_BY_RULE, SERVICE),
          entry(JournalLine.ESCALATED, SUPERVISION),
          entry(JournalLine.AFTER_CHECK, SUPERVISION),
          entry(JournalLine.ANSWERED, SUPERVISION),
          entry(JournalLine.DELEGATED, DELEGATION),
          entry(JournalLine.RETURNED, DELEGATION),
          entry(JournalLine.RECUSAL_ASKED, RECUSAL),
          entry(JournalLine.RECUSAL_DECIDED, RECUSAL));

  private DeskBasis() {}

  /** The article of a line of the desk; empty for one that only informs. */
  public static Optional<LegalBasis> of(String step) {
    return Optional.ofNullable(TABLE.get(step));
  }
}
