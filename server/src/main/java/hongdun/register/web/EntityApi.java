package hongdun.register.web;

import static hongdun.register.web.EntityView.listed;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.ApiCaller;
import hongdun.portal.ApiOperation;
import hongdun.portal.ApiProblem;
import hongdun.portal.ApiReading;
import hongdun.portal.ApiScope;
import hongdun.register.domain.Place;
import hongdun.register.domain.SearchWords;
import hongdun.register.domain.Wanted;
import hongdun.register.usecase.SearchEntities;
import hongdun.register.usecase.ShowEntity;
import hongdun.shared.UnifiedSocialCreditCode;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 公示接口 — the public facts of entities for machines; the same that the pages show. */
@RestController
@RequestMapping(EntityApi.PATH)
@Access(Who.EVERYONE)
class EntityApi {
  static final String PATH = "/api/v1/entities";
  private final SearchEntities searchEntities;
  private final ShowEntity showEntity;
  private final SearchLimit limit;

  EntityApi(SearchEntities searchEntities, ShowEntity showEntity, SearchLimit limit) {
    this.searchEntities = searchEntities;
    this.showEntity = showEntity;
    this.limit = limit;
  }

  @GetMapping
  @ApiOperation(
      words = "register.api.search",
      scope = ApiScope.ENTITIES,
      example = "/api/v1/entities?q=%E7%A7%91%E6%8A%80")
  EntityView.Listed search(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String after,
      HttpServletRequest request) {
    // Who has a key is counted by it, and not as a visitor of the search.
    if (!ApiCaller.hasKey(request)) {
      limit.count(request);
    }
    var reading = new ApiReading();
    var words = SearchWords.of(q);
    if (words.isEmpty()) {
      reading.fault("q", "missing", "register.api.no-words");
    }
    var place = Place.parse(after);
    if (!after.isEmpty() && !place.toString().equals(after)) {
      reading.fault("after", "cursor", "portal.api.fault.cursor");
    }
    reading.check();
    var found = searchEntities.search(Wanted.of(words), place);
    if (found.unfinished()) {
      throw ApiProblem.unfinished("q", "register.search.unfinished.what");
    }
    return listed(found, words);
  }

  @GetMapping("/{code}")
  @ApiOperation(words = "register.api.entity", scope = ApiScope.ENTITIES, example = "")
  EntityView entity(@PathVariable String code) {
    var reading = new ApiReading();
    var read = reading.sure(reading.read("code", UnifiedSocialCreditCode.parse(code)));
    return showEntity
        .show(read)
        .map(EntityView::entity)
        .orElseThrow(() -> ApiProblem.missing("code", "register.api.no-entity"));
  }
}
