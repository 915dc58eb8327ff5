package hongdun.register.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Page;
import hongdun.register.domain.Found.Place;
import hongdun.register.domain.SearchWords;
import hongdun.register.usecase.SearchEntities;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SearchController {
  private final SearchEntities searchEntities;
  private final QueryLimit limit;
  private final RegisterSettings settings;

  SearchController(SearchEntities searchEntities, QueryLimit limit, RegisterSettings settings) {
    this.searchEntities = searchEntities;
    this.limit = limit;
    this.settings = settings;
  }

  @GetMapping("/search")
  @Access(Who.EVERYONE)
  Page search(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String after,
      HttpServletRequest request,
      HttpServletResponse response) {
    var words = SearchWords.of(q);
    if (!words.isEmpty() && !limit.admits(request.getRemoteAddr())) {
      response.setHeader(HttpHeaders.RETRY_AFTER, QueryLimit.RETRY_AFTER_SECONDS);
      return new TooManyPage(settings.queriesPerMinute());
    }
    var place = Place.parse(after);
    return new SearchPage(words, searchEntities.search(words, place), place.equals(Place.START));
  }
}
