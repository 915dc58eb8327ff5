package hongdun.register.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.register.domain.Found;
import hongdun.register.domain.Place;
import hongdun.register.usecase.SearchEntities;
import hongdun.register.web.SearchPage.Choices;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@Access(Who.EVERYONE)
class SearchController {
  private final SearchEntities searchEntities;
  private final SearchForm forms;
  private final SearchLimit limit;

  SearchController(SearchEntities searchEntities, SearchForm forms, SearchLimit limit) {
    this.searchEntities = searchEntities;
    this.forms = forms;
    this.limit = limit;
  }

  @GetMapping("/search")
  Page search(Form form, Frame frame, HttpServletRequest request, HttpServletResponse response) {
    var asked = forms.read(form);
    var answers = asked.faults().isEmpty() && !asked.wanted().isEmpty();
    var enough =
        answers ? limit.search(request, frame.visitor()) : java.util.Optional.<EnoughPage>empty();
    if (enough.isPresent()) {
      return enough.get().at(response);
    }
    var place = Place.parse(form.text("after"));
    return new SearchPage(
        form,
        asked.wanted(),
        asked.faults(),
        answers ? searchEntities.search(asked.wanted(), place) : Found.NOTHING,
        place.isStart(),
        new Choices(forms.types(frame), forms.states(frame), forms.industries(frame)));
  }
}
