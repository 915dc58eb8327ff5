package hongdun.registration.web;

import hongdun.registration.domain.ScopeAnswers;
import hongdun.registration.domain.ScopeItem;
import hongdun.shared.BilingualText;
import java.util.List;
import java.util.Optional;

/**
 * 经营范围栏目 — what the fields of the scope show.
 *
 * @param chosen the items chosen so far
 * @param query the words that were searched for
 * @param found what was found and is not chosen yet
 * @param industry of the main item
 */
public record ScopeFields(
    ScopeAnswers answers,
    List<ScopeItem> chosen,
    String query,
    List<ScopeItem> found,
    Optional<BilingualText> industry) {}
