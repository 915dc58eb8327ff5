package hongdun.naming.domain;

import hongdun.naming.Finding;
import hongdun.naming.Finding.Other;
import hongdun.naming.Finding.Part;
import hongdun.naming.Finding.Severity;
import hongdun.naming.Paper;
import hongdun.shared.LegalBasis;
import java.util.List;
import java.util.Optional;

/** 意见 — what a rule remarks on a name; code and article are the rule's own. */
record Remark(
    Severity severity,
    Part part,
    String messageKey,
    List<String> arguments,
    Optional<Other> other,
    List<Paper.Kind> liftedBy) {

  static Remark of(Severity severity, Part part, String messageKey, String... arguments) {
    return new Remark(severity, part, messageKey, List.of(arguments), Optional.empty(), List.of());
  }

  /** About another name. */
  Remark about(Other entity) {
    return new Remark(severity, part, messageKey, arguments, Optional.of(entity), liftedBy);
  }

  /** Any of these papers lifts it. */
  Remark liftedBy(Paper.Kind... kinds) {
    return new Remark(severity, part, messageKey, arguments, other, List.of(kinds));
  }

  Finding finding(String rule, LegalBasis basis) {
    return new Finding(
        rule, severity, part, messageKey, arguments, basis, other, liftedBy, Optional.empty());
  }
}
