package hongdun.registration.domain;

import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import hongdun.shared.Shortcoming;
import java.util.List;

/** 经营范围 — standard items, one of them the main one, with the approvals needed beforehand. */
final class ScopeRules {
  private static final LegalBasis STANDARD = Law.REGISTRATION_RULES.article(12);
  private static final LegalBasis APPROVAL = Law.REGISTRATION_RULES.article(22);

  private ScopeRules() {}

  static List<Shortcoming> items(Draft draft, Situation situation) {
    var faults = new Faults();
    var scope = draft.scope();
    if (!faults.require(!scope.items().isEmpty(), "scope.items", STANDARD, "scope-missing")) {
      return faults.all();
    }
    for (var item : scope.items()) {
      faults.require(
          situation.scopeItems().containsKey(item), "scope.items", STANDARD, "scope-unknown", item);
    }
    faults.require(
        scope.items().contains(scope.main()), "scope.main", STANDARD, "scope-main-missing");
    return faults.all();
  }

  static List<Shortcoming> priorApproval(Draft draft, Situation situation) {
    var faults = new Faults();
    for (var id : draft.scope().items()) {
      var item = situation.scopeItems().get(id);
      if (item == null || item.kind() != ScopeItem.Kind.PRIOR_APPROVAL) {
        continue;
      }
      var permit = draft.scope().permitFor(id);
      var field = "scope.permit." + id + ".";
      faults.require(
          !permit.number().isEmpty(),
          field + "number",
          APPROVAL,
          "permit-missing",
          item.wording().zh());
      var until = Faults.date(permit.validUntil());
      if (faults.require(
          until.isPresent(),
          field + "validUntil",
          APPROVAL,
          "permit-date-missing",
          item.wording().zh())) {
        faults.require(
            until.filter(day -> !day.isBefore(situation.today())).isPresent(),
            field + "validUntil",
            APPROVAL,
            "permit-expired",
            item.wording().zh());
      }
    }
    return faults.all();
  }
}
