package hongdun.agency.web;

import hongdun.agency.usecase.KnownPlaces;
import hongdun.portal.CodeEntry;
import hongdun.portal.Page;
import java.time.LocalDate;
import java.util.List;

/** 区划与登记机关页 — what was found in the two lists. */
public record PlacesPage(
    String words, List<CodeEntry> divisions, List<CodeEntry> authorities, LocalDate today)
    implements Page {
  @Override
  public String template() {
    return "agency/places";
  }

  public List<CodeEntry> shown(List<CodeEntry> found) {
    return found.subList(0, Math.min(KnownPlaces.MOST, found.size()));
  }

  public int most() {
    return KnownPlaces.MOST;
  }

  public boolean more() {
    return divisions.size() > KnownPlaces.MOST || authorities.size() > KnownPlaces.MOST;
  }

  public String successor(CodeEntry authority) {
    return KnownPlaces.successor(authority);
  }
}
