package hongdun.naming.domain;

import hongdun.naming.Finding.Part;
import hongdun.naming.Finding.Severity;
import java.util.List;
import java.util.Optional;

/** 意见 — what a rule remarks on a name; code and article are the rule's own. */
record Remark(
    Severity severity,
    Part part,
    String messageKey,
    List<String> arguments,
    Optional<String> other) {

  static Remark of(Severity severity, Part part, String messageKey, String... arguments) {
    return new Remark(severity, part, messageKey, List.of(arguments), Optional.empty());
  }

  Remark about(String otherName) {
    return new Remark(severity, part, messageKey, arguments, Optional.of(otherName));
  }
}
