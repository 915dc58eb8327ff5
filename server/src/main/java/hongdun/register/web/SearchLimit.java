package hongdun.register.web;

import hongdun.portal.Settings;
import hongdun.portal.SignedIn;
import hongdun.portal.TooManyTries;
import hongdun.portal.Tries;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * 防批量抓取 — lets a network address ask as much as many people behind it would, a minute and a day, on
 * pages and for machines together. Officers are not counted. Each node counts for itself.
 */
@Component
class SearchLimit {
  private static final String SEARCH = "search";
  private static final String PAGE = "page";

  private final Tries searches;
  private final Tries pages;
  private final Tries suggestions;
  private final Tries extracts;
  private final DayQuota day;

  SearchLimit(Settings settings, @Qualifier("realTime") InstantSource realTime) {
    this.searches =
        new Tries(() -> settings.of(SearchLimitSetting.SEARCHES_A_MINUTE).intValue(), realTime);
    this.pages =
        new Tries(() -> settings.of(SearchLimitSetting.PAGES_A_MINUTE).intValue(), realTime);
    this.suggestions =
        new Tries(() -> settings.of(SearchLimitSetting.SUGGESTIONS_A_MINUTE).intValue(), realTime);
    this.extracts =
        new Tries(() -> settings.of(SearchLimitSetting.EXTRACTS_A_MINUTE).intValue(), realTime);
    this.day = new DayQuota(() -> settings.of(SearchLimitSetting.A_DAY), realTime);
  }

  /** Counts a search; answers what to show when it is one too many. */
  Optional<EnoughPage> search(HttpServletRequest request, Optional<SignedIn> visitor) {
    return counted(searches, SEARCH, request, visitor);
  }

  /** Counts a look at the page of an entity. */
  Optional<EnoughPage> page(HttpServletRequest request, Optional<SignedIn> visitor) {
    return counted(pages, PAGE, request, visitor);
  }

  /** Counts an extract that is asked for. */
  Optional<EnoughPage> extract(HttpServletRequest request, Optional<SignedIn> visitor) {
    return counted(extracts, "extract", request, visitor);
  }

  /** Whether an address may be given suggestions; who types fast is not told off. */
  boolean maySuggest(HttpServletRequest request) {
    try {
      suggestions.count("suggestion", request.getRemoteAddr());
      return true;
    } catch (TooManyTries tooMany) {
      return false;
    }
  }

  /** Counts a question of a program; one too many is thrown. */
  void count(HttpServletRequest request) {
    searches.count(SEARCH, request.getRemoteAddr());
    day.count(request.getRemoteAddr());
  }

  private Optional<EnoughPage> counted(
      Tries tries, String purpose, HttpServletRequest request, Optional<SignedIn> visitor) {
    if (visitor.filter(SignedIn::isOfficer).isPresent()) {
      return Optional.empty();
    }
    try {
      tries.count(purpose, request.getRemoteAddr());
    } catch (TooManyTries tooMany) {
      return Optional.of(new EnoughPage(tooMany.untilNext(), false));
    }
    try {
      day.count(request.getRemoteAddr());
      return Optional.empty();
    } catch (TooManyTries tooMany) {
      return Optional.of(new EnoughPage(tooMany.untilNext(), true));
    }
  }
}
