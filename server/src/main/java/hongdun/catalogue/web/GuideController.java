package hongdun.catalogue.web;

import hongdun.catalogue.GuidePart;
import hongdun.catalogue.domain.GuideEdition;
import hongdun.catalogue.usecase.ReadGuides;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Frame;
import hongdun.portal.NotFound;
import hongdun.portal.PublicAddress;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The guides for people: on a page, as a leaflet to fold, and as they were before. */
@Controller
@Access(Who.EVERYONE)
class GuideController {
  private final ReadGuides guides;
  private final ObjectProvider<GuidePart> parts;
  private final PublicAddress address;

  GuideController(ReadGuides guides, ObjectProvider<GuidePart> parts, PublicAddress address) {
    this.guides = guides;
    this.parts = parts;
    this.address = address;
  }

  @GetMapping("/guides")
  GuidesPage guides() {
    return new GuidesPage(guides.all());
  }

  @GetMapping("/guides/{item}")
  GuidePage guide(
      @PathVariable String item, @RequestParam(defaultValue = "") String on, Frame frame) {
    var edition = find(item, on);
    var places = guides.places();
    return new GuidePage(
        edition,
        guides.today(),
        places,
        new LinkedData(edition, places, frame.language(), address).script(),
        parts.stream().flatMap(part -> part.of(item, frame).stream()).toList());
  }

  /** 折页: one sheet of A4, printed on both sides and folded twice. */
  @GetMapping("/guides/{item}/leaflet")
  LeafletPage leaflet(@PathVariable String item, @RequestParam(defaultValue = "") String on) {
    var edition = find(item, on);
    return new LeafletPage(edition, guides.today(), guides.places(), address.of("/guides/" + item));
  }

  @GetMapping("/guides/{item}/versions")
  GuideVersionsPage versions(@PathVariable String item) {
    var editions = guides.editions(item);
    if (editions.isEmpty()) {
      throw missing();
    }
    return new GuideVersionsPage(editions.reversed(), guides.today());
  }

  private GuideEdition find(String item, String on) {
    return guides.edition(item, day(on)).orElseThrow(GuideController::missing);
  }

  private LocalDate day(String on) {
    if (on.isEmpty()) {
      return guides.today();
    }
    try {
      return LocalDate.parse(on);
    } catch (DateTimeException noDay) {
      throw missing();
    }
  }

  private static NotFound missing() {
    return new NotFound("No such item, or none on that day");
  }
}
