package hongdun.register.web;

import hongdun.agency.Divisions;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.register.domain.SearchWords;
import hongdun.register.usecase.SearchEntities;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** 输入联想 — what somebody who is still typing may mean. */
@Controller
@Access(Who.EVERYONE)
class SuggestController {
  private static final int MOST = 8;

  private final SearchEntities searchEntities;
  private final Divisions divisions;
  private final SearchForm forms;
  private final SearchLimit limit;

  SuggestController(
      SearchEntities searchEntities, Divisions divisions, SearchForm forms, SearchLimit limit) {
    this.searchEntities = searchEntities;
    this.divisions = divisions;
    this.forms = forms;
    this.limit = limit;
  }

  /**
   * A suggestion.
   *
   * @param value what is put in the field
   * @param note more of it, or empty
   * @param path where choosing it leads, or empty
   */
  record Line(String value, String note, String path) {}

  /** Entities whose name or trade name begins so. */
  @GetMapping("/search/suggestions.json")
  @ResponseBody
  List<Line> entities(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
    return limit.maySuggest(request)
        ? searchEntities.suggest(SearchWords.of(q)).stream()
            .map(one -> new Line(one.name(), one.code().value(), "/entities/" + one.code().value()))
            .toList()
        : List.of();
  }

  /** Divisions of any edition. */
  @GetMapping("/search/divisions.json")
  @ResponseBody
  List<Line> divisions(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
    return limit.maySuggest(request)
        ? divisions.search(q, MOST).stream()
            .map(one -> new Line(forms.label(one.region()), "", ""))
            .toList()
        : List.of();
  }
}
