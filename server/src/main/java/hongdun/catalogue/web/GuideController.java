package hongdun.catalogue.web;

import hongdun.catalogue.GuidePart;
import hongdun.catalogue.domain.Guide;
import hongdun.catalogue.usecase.ReadGuides;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Frame;
import hongdun.portal.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** The guides, for people and for machines. */
@Controller
@Access(Who.EVERYONE)
class GuideController {
  private final ReadGuides guides;
  private final ObjectProvider<GuidePart> parts;

  GuideController(ReadGuides guides, ObjectProvider<GuidePart> parts) {
    this.guides = guides;
    this.parts = parts;
  }

  @GetMapping("/guides")
  GuidesPage guides() {
    return new GuidesPage(guides.all());
  }

  @GetMapping("/guides/{item}")
  GuidePage guide(@PathVariable String item, Frame frame) {
    var guide = find(item);
    var places = guides.places();
    return new GuidePage(
        guide,
        places,
        new LinkedData(guide, places, frame.language()).script(),
        parts.stream().flatMap(part -> part.of(item, frame).stream()).toList());
  }

  @GetMapping(path = "/api/v1/guides/{item}", produces = "application/json")
  @ResponseBody
  GuideView json(@PathVariable String item) {
    return GuideView.of(find(item), guides.places());
  }

  private Guide find(String item) {
    return guides.of(item).orElseThrow(() -> new NotFound("No such item"));
  }
}
