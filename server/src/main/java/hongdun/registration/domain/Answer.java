package hongdun.registration.domain;

import java.util.List;
import java.util.Optional;

/**
 * 申请事项 — one answer of the application as others read it: examiners, signatories, and whoever
 * compares two versions.
 *
 * @param field the field's name, as shortcomings name it: people.p1.documentNumber
 * @param labelKey key of the label
 * @param labelArguments what the label names, such as the person
 * @param value as typed, or a code with its words in {@code valueKey}
 * @param valueKey key of the value's words; empty when the value is what people wrote
 * @param personal whether the value must be masked for those without need to know
 */
public record Answer(
    String field,
    String labelKey,
    List<String> labelArguments,
    String value,
    String valueKey,
    boolean personal) {

  /** The key of the person whose number of a document it is; empty for any other answer. */
  public Optional<String> numberOf() {
    var parts = field.split("\\.", -1);
    return parts.length == 3 && parts[0].equals("people") && parts[2].equals("documentNumber")
        ? Optional.of(parts[1])
        : Optional.empty();
  }

  /** The step of the form the field belongs to. */
  public FormStep step() {
    return FormStep.of(field);
  }
}
