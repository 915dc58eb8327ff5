package hongdun.register.usecase;

import hongdun.portal.Settings;
import hongdun.register.domain.Found;
import hongdun.register.domain.Place;
import hongdun.register.domain.SearchWords;
import hongdun.register.domain.Suggestion;
import hongdun.register.domain.Wanted;
import hongdun.register.persistence.EntitySearch;
import java.util.List;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 检索 — finds entities by words of their name, characters of their code, and filters. */
@Component
public class SearchEntities {
  private final Searching searching;

  SearchEntities(Searching searching) {
    this.searching = searching;
  }

  /** A search that takes too long is given up and says so. */
  public Found search(Wanted wanted, Place after) {
    if (wanted.isEmpty()) {
      return Found.NOTHING;
    }
    try {
      return searching.find(wanted, after);
    } catch (QueryTimeoutException tooLong) {
      return Found.UNFINISHED;
    }
  }

  /** Entities somebody who types this may mean. */
  public List<Suggestion> suggest(SearchWords words) {
    try {
      return words.isEmpty() ? List.of() : searching.suggest(words);
    } catch (QueryTimeoutException tooLong) {
      return List.of();
    }
  }

  /** 一次检索 — one search in one transaction, which ends with it when it takes too long. */
  @Component
  static class Searching {
    private static final int PAGE = 20;
    private static final int SUGGESTED = 8;
    private static final long MILLISECONDS = 1_000;

    private final EntitySearch search;
    private final Settings settings;

    Searching(EntitySearch search, Settings settings) {
      this.search = search;
      this.settings = settings;
    }

    @Transactional(readOnly = true)
    public Found find(Wanted wanted, Place after) {
      search.limit(settings.of(SearchSettings.SECONDS) * MILLISECONDS);
      return search.find(wanted, after, PAGE);
    }

    @Transactional(readOnly = true)
    public List<Suggestion> suggest(SearchWords words) {
      search.limit(MILLISECONDS);
      return search.suggest(words, SUGGESTED);
    }
  }
}
