package hongdun.documents.usecase;

import hongdun.documents.PaperTemplate;
import hongdun.documents.domain.NumberPattern;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The papers all rooms can issue, by code and version. */
@Component
class PaperTemplates {
  private final Map<String, PaperTemplate> newest = new HashMap<>();
  private final Map<String, PaperTemplate> all = new HashMap<>();

  PaperTemplates(ObjectProvider<PaperTemplate> templates) {
    for (var template : templates) {
      // a wrong pattern stops the start
      var _ = new NumberPattern(template.numberPattern());
      if (all.put(key(template.code(), template.version()), template) != null) {
        throw new IllegalStateException("Two papers are called " + template.code());
      }
      newest.merge(
          template.code(), template, (one, other) -> one.version() > other.version() ? one : other);
    }
  }

  /** The newest version of each paper. */
  Collection<PaperTemplate> newest() {
    return List.copyOf(newest.values());
  }

  PaperTemplate current(String code) {
    return known(newest.get(code), code);
  }

  PaperTemplate of(String code, int version) {
    return known(all.get(key(code, version)), code);
  }

  private static PaperTemplate known(@Nullable PaperTemplate template, String code) {
    if (template == null) {
      throw new IllegalArgumentException("No such paper: " + code);
    }
    return template;
  }

  private static String key(String code, int version) {
    return code + "@" + version;
  }
}
