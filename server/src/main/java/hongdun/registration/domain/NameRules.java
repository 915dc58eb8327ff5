package hongdun.registration.domain;

import hongdun.naming.Finding;
import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import hongdun.shared.Shortcoming;
import java.util.List;

/** 名称 — the name is complete, an authority is competent, and no rule of names refuses it. */
final class NameRules {
  private static final LegalBasis PARTS = Law.NAME_PROVISIONS.article(6);
  private static final LegalBasis AUTHORITY = Law.REGISTRATION_RULES.article(4);

  private NameRules() {}

  static List<Shortcoming> name(Draft draft, Situation situation) {
    var faults = new Faults();
    var name = draft.name();
    if (faults.require(!name.region().isEmpty(), "name.region", AUTHORITY, "region-missing")) {
      faults.require(situation.place().registers(), "name.region", AUTHORITY, "region-not-ours");
    }
    parts(draft, situation, faults);
    return faults.all();
  }

  /** Every part is there, and no rule of names refuses the whole. */
  static void parts(Draft draft, Situation situation, Faults faults) {
    var name = draft.name();
    faults.require(!name.division().isEmpty(), "name.division", PARTS, "division-missing");
    faults.require(!name.tradeName().isEmpty(), "name.tradeName", PARTS, "trade-name-missing");
    faults.require(
        !name.industry().isEmpty() || name.leavesOutIndustry(),
        "name.industry",
        PARTS,
        "industry-missing");
    faults.require(!name.form().isEmpty(), "name.form", PARTS, "form-missing");
    situation
        .verdict()
        .ifPresent(verdict ->
            verdict.findings().stream()
                .filter(Finding::refuses)
                .forEach(finding -> refused(faults, finding)));
  }

  private static void refused(Faults faults, Finding finding) {
    var field =
        switch (finding.part()) {
          case DIVISION -> "name.division";
          case INDUSTRY -> "name.industry";
          case FORM -> "name.form";
          case TRADE_NAME, WHOLE -> "name.tradeName";
        };
    faults.addOf(
        field, finding.basis(), finding.messageKey(), finding.arguments().toArray(String[]::new));
  }
}
