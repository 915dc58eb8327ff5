package hongdun.registration.domain;

import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.Set;

/** 组织机构与期限 — how the company is governed and how long it is to last. */
final class KindRules {
  static final LegalBasis BOARD = Law.COMPANY_LAW.article(68);
  static final LegalBasis AUDIT = Law.COMPANY_LAW.article(69);
  static final LegalBasis SUPERVISION = Law.COMPANY_LAW.article(76);
  private static final LegalBasis DIRECTION = Law.COMPANY_LAW.article(67);
  private static final LegalBasis ARTICLES = Law.COMPANY_LAW.article(46);
  private static final LegalBasis FILED = Law.REGISTRATION_REGULATION.article(9);

  private KindRules() {}

  static List<Shortcoming> organs(Draft draft, Situation situation) {
    var faults = new Faults();
    var kind = draft.kind();
    faults.require(
        Set.of("SOLE_DIRECTOR", "BOARD").contains(kind.direction()),
        "kind.direction",
        DIRECTION,
        "direction-missing");
    faults.require(
        Set.of("NONE", "ONE", "BOARD", "AUDIT").contains(kind.supervision()),
        "kind.supervision",
        SUPERVISION,
        "supervision-missing");
    faults.require(
        !kind.supervision().equals("AUDIT") || !kind.direction().equals("SOLE_DIRECTOR"),
        "kind.supervision",
        AUDIT,
        "audit-without-board");
    if (faults.require(
        Set.of("UNLIMITED", "YEARS").contains(kind.term()), "kind.term", FILED, "term-missing")) {
      faults.require(
          kind.term().equals("UNLIMITED") || kind.years().matches("[1-9][0-9]?"),
          "kind.years",
          ARTICLES,
          "years-wrong");
    }
    return faults.all();
  }
}
