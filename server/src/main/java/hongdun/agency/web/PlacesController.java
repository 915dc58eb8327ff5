package hongdun.agency.web;

import hongdun.agency.usecase.BureauDirectory;
import hongdun.agency.usecase.KnownPlaces;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows everybody the divisions and the registration authorities with their days. */
@Controller
@Access(Who.EVERYONE)
class PlacesController {
  private final KnownPlaces places;
  private final BureauDirectory directory;

  PlacesController(KnownPlaces places, BureauDirectory directory) {
    this.places = places;
    this.directory = directory;
  }

  @GetMapping("/agency/places")
  PlacesPage places(Form form) {
    var words = form.text("words");
    return new PlacesPage(
        words, places.divisions(words), places.authorities(words), directory.today());
  }
}
