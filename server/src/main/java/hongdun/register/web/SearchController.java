package hongdun.register.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Page;
import hongdun.register.domain.Found.Place;
import hongdun.register.domain.SearchWords;
import hongdun.register.usecase.SearchEntities;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SearchController {
  private final SearchEntities searchEntities;
  private final SearchLimit limit;

  SearchController(SearchEntities searchEntities, SearchLimit limit) {
    this.searchEntities = searchEntities;
    this.limit = limit;
  }

  @GetMapping("/search")
  @Access(Who.EVERYONE)
  Page search(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String after,
      HttpServletRequest request) {
    var words = SearchWords.of(q);
    if (!words.isEmpty()) {
      limit.count(request);
    }
    var place = Place.parse(after);
    return new SearchPage(words, searchEntities.search(words, place), place.equals(Place.START));
  }
}
