package hongdun.registration.domain;

import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import hongdun.shared.Shortcoming;
import java.time.LocalDate;
import java.util.List;

/** 经营范围 — standard items, one of them the main one, with the approvals needed beforehand. */
final class ScopeRules {
  private static final LegalBasis STANDARD = Law.REGISTRATION_RULES.article(12);
  private static final LegalBasis APPROVAL = Law.REGISTRATION_RULES.article(22);

  /** An approval that states no term holds ninety days; then it must be confirmed. */
  private static final int HOLDS_WITHOUT_TERM = 90;

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
      if (!permit.isLeftToTheBureau(item)) {
        new Approval(item, permit, situation.today(), faults).judge();
      }
    }
    return faults.all();
  }

  /** 批准文件 — one approval as filled in: valid to a day, or given lately, or confirmed. */
  private record Approval(ScopeItem item, PermitAnswers permit, LocalDate today, Faults faults) {
    void judge() {
      require(!permit.number().isEmpty(), "number", "permit-missing");
      var issued = Faults.date(permit.issued());
      if (!permit.issued().isEmpty()) {
        require(
            issued.filter(day -> !day.isAfter(today)).isPresent(), "issued", "permit-issue-wrong");
      }
      if (permit.validUntil().isEmpty()) {
        require(!permit.issued().isEmpty(), "validUntil", "permit-date-missing");
        issued.filter(day -> day.plusDays(HOLDS_WITHOUT_TERM).isBefore(today)).ifPresent(this::old);
        return;
      }
      var until = Faults.date(permit.validUntil());
      if (require(until.isPresent(), "validUntil", "permit-date-missing")) {
        require(
            until.filter(day -> !day.isBefore(today)).isPresent(), "validUntil", "permit-expired");
      }
    }

    /** Without a term and older than ninety days: whoever gave it must have confirmed it since. */
    private void old(LocalDate issued) {
      if (require(!permit.confirmed().isEmpty(), "confirmed", "permit-unconfirmed")) {
        require(
            Faults.date(permit.confirmed())
                .filter(day -> !day.isBefore(issued) && !day.isAfter(today))
                .isPresent(),
            "confirmed",
            "permit-confirmation-wrong");
      }
    }

    private boolean require(boolean condition, String part, String key) {
      return faults.require(
          condition,
          "scope.permit." + item.id() + "." + part,
          APPROVAL,
          key,
          item.wording().zh(),
          item.wording().en());
    }
  }
}
