package hongdun.register.usecase;

import hongdun.register.domain.Found;
import hongdun.register.domain.Found.Place;
import hongdun.register.domain.SearchWords;
import hongdun.register.persistence.EntitySearch;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 检索 — finds entities by words of their name or characters of their code. */
@Component
public class SearchEntities {
  private static final int PAGE = 20;

  private final EntitySearch search;

  SearchEntities(EntitySearch search) {
    this.search = search;
  }

  @Transactional(readOnly = true)
  public Found search(SearchWords words, Place after) {
    return words.isEmpty() ? Found.NOTHING : search.find(words, after, PAGE);
  }
}
