package hongdun.catalogue.web;

import hongdun.catalogue.domain.GuideEdition;
import hongdun.catalogue.domain.GuideEdition.Standing;
import hongdun.portal.Meaning;
import hongdun.portal.Page;
import java.time.LocalDate;
import java.util.List;

/** 历次版本 — every edition of a guide, the newest first. */
public record GuideVersionsPage(List<GuideEdition> editions, LocalDate today) implements Page {
  @Override
  public String template() {
    return "catalogue/guideVersions";
  }

  /** The edition whose words head the page. */
  public GuideEdition shown() {
    return editions.stream()
        .filter(one -> one.holds(today))
        .findFirst()
        .orElse(editions.getFirst());
  }

  public Standing standing(GuideEdition edition) {
    return edition.standing(today);
  }

  public Meaning meaning(GuideEdition edition) {
    return switch (standing(edition)) {
      case HOLDS -> Meaning.DONE;
      case TO_COME -> Meaning.RUNNING;
      case FORMER -> Meaning.NEUTRAL;
    };
  }
}
