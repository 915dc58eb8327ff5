package hongdun.registration.domain;

import hongdun.naming.Names.Verdict;
import hongdun.shared.BilingualText;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 审查情形 — what a draft is judged against: the day, the verdict on its name, the scope items there
 * are, whether an authority is competent, and the papers handed in.
 *
 * @param today the day of judging: for a text in the bureau's hands the day it was handed in
 * @param verdict empty while the name is not complete
 * @param competent whether a bureau registers companies of the chosen division
 * @param attached the codes of the materials handed in
 * @param needed the materials asked for, code and title, in the order of the guide
 */
public record Situation(
    LocalDate today,
    Optional<Verdict> verdict,
    Map<String, ScopeItem> scopeItems,
    boolean competent,
    Set<String> attached,
    Map<String, BilingualText> needed) {}
