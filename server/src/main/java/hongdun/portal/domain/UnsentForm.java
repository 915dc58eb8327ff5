package hongdun.portal.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * 未送出的表单 — what somebody entered when it could not be taken: where it was to go and the fields,
 * without files and without secrets.
 *
 * @param upload whether it carries files, which must be chosen again
 */
public record UnsentForm(String path, boolean upload, Map<String, List<String>> fields) {
  /** As much as a person enters on one page. */
  private static final int MOST_CHARACTERS = 60_000;

  /** Pages whose very purpose is a secret, or that begin nothing of one's own. */
  private static final Set<String> NEVER =
      Set.of("/sign-", "/account", "/reset", "/setup", "/operator", "/continue", "/sign/");

  private static final Set<String> SECRETS =
      Set.of("_csrf", "_kept", "password", "again", "old", "code", "token");

  public UnsentForm {
    var kept = new LinkedHashMap<String, List<String>>();
    fields.forEach((name, values) -> {
      if (!isSecret(name)) {
        kept.put(name, List.copyOf(values));
      }
    });
    fields = java.util.Collections.unmodifiableMap(kept);
  }

  private static boolean isSecret(String name) {
    var plain = name.toLowerCase(Locale.ROOT);
    return SECRETS.contains(plain) || plain.endsWith("password") || plain.endsWith("-again");
  }

  /** Whether it is worth keeping, and may be. */
  public boolean mayBeKept() {
    return NEVER.stream().noneMatch(path::startsWith)
        && fields.values().stream().flatMap(List::stream).mapToInt(String::length).sum()
            <= MOST_CHARACTERS;
  }

  /**
   * What a person entered, as far as it is words: no choices that are codes, no numbers of rows.
   */
  public List<String> words() {
    return fields.entrySet().stream()
        .filter(field -> !field.getKey().equals("version"))
        .flatMap(field -> field.getValue().stream())
        .map(String::strip)
        .filter(value -> !value.isEmpty() && !value.matches("[A-Z_]{2,}|on|true|false"))
        .toList();
  }
}
