package hongdun.registration.domain;

import hongdun.naming.Verdict;
import hongdun.shared.BilingualText;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 审查情形 — what a draft is judged against: the day, the verdict on its name, the scope items there
 * are, the place, the papers handed in, and who is barred.
 *
 * @param today the day of judging: for a text in the bureau's hands the day it was handed in
 * @param verdict empty while the name is not complete
 * @param attached the codes of the materials handed in
 * @param needed the materials asked for, code and title, in the order of the guide
 * @param barred why people who have signed may not hold an office or apply, by their keys
 */
public record Situation(
    LocalDate today,
    Optional<Verdict> verdict,
    Map<String, ScopeItem> scopeItems,
    Place place,
    Set<String> attached,
    Map<String, BilingualText> needed,
    Map<String, Set<Ground>> barred) {

  /** The same, with another verdict on the name. */
  public Situation with(Verdict verdict) {
    return new Situation(today, Optional.of(verdict), scopeItems, place, attached, needed, barred);
  }
}
