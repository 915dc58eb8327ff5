package hongdun.casework.web;

import hongdun.catalogue.VariantVersion;
import hongdun.portal.Choice;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Meaning;
import hongdun.portal.Page;
import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 审批模式 — the versions of a bureau, and the form that begins a draft.
 *
 * @param typeWords the keys of the words for types of market entity
 */
public record VariantsPage(
    List<VariantVersion> versions,
    List<Choice> items,
    List<Choice> types,
    Map<String, String> typeWords,
    List<Choice> patterns,
    Set<String> roles,
    Form form,
    List<Shortcoming> faults)
    implements Page {
  /** Whether this visitor may draft. */
  public boolean mayDraft() {
    return roles.contains("DIVISION_HEAD") || roles.contains("LEADER") || roles.contains("HEAD");
  }

  public String type(VariantVersion version, Frame frame) {
    var type = version.scope().entityType();
    return frame.text(
        type.isEmpty()
            ? "casework.variant.every-type"
            : typeWords.getOrDefault(type, "casework.variant.every-type"));
  }

  public String item(VariantVersion version) {
    return items.stream()
        .filter(choice -> choice.value().equals(version.scope().item()))
        .map(Choice::label)
        .findFirst()
        .orElse(version.scope().item());
  }

  static Meaning meaning(VariantVersion version) {
    return switch (version.state()) {
      case DRAFT -> Meaning.ATTENTION;
      case ACTIVE -> Meaning.DONE;
      case REPLACED, DISCARDED -> Meaning.NEUTRAL;
    };
  }

  public Meaning meaningOf(VariantVersion version) {
    return meaning(version);
  }

  @Override
  public String template() {
    return "casework/variants";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }
}
