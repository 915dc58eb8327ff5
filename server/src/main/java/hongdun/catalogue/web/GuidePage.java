package hongdun.catalogue.web;

import gg.jte.Content;
import hongdun.catalogue.domain.Guide;
import hongdun.catalogue.domain.GuideEdition;
import hongdun.catalogue.usecase.ReadGuides.Place;
import hongdun.portal.Page;
import java.time.LocalDate;
import java.util.List;

/**
 * 办事指南 — everything about one item on one page, also on paper.
 *
 * @param parts what the room that handles the item shows
 * @param linkedData the same for machines (JSON-LD), safe inside a script element
 */
public record GuidePage(
    GuideEdition edition,
    LocalDate today,
    List<Place> places,
    String linkedData,
    List<Content> parts)
    implements Page {
  @Override
  public String template() {
    return "catalogue/guide";
  }

  public Guide guide() {
    return edition.guide();
  }

  /** Whether it is the edition of today. */
  public boolean holds() {
    return edition.holds(today);
  }

  /** The address of the leaflet of this edition. */
  public String leaflet() {
    var path = "/guides/" + guide().item().code() + "/leaflet";
    return holds() ? path : path + "?on=" + edition.from();
  }
}
