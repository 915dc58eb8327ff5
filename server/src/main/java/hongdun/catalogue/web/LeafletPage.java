package hongdun.catalogue.web;

import hongdun.catalogue.domain.Guide;
import hongdun.catalogue.domain.GuideEdition;
import hongdun.catalogue.usecase.ReadGuides.Place;
import hongdun.portal.Page;
import hongdun.shared.BilingualText;
import hongdun.shared.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * 办事指南折页 — the guide as one sheet of A4 with three panels on each side.
 *
 * @param address where the guide is read online
 */
public record LeafletPage(GuideEdition edition, LocalDate today, List<Place> places, String address)
    implements Page {
  /** Letters the inner side holds at a size; longer guides are set smaller. */
  private static final int ROOMY_ZH = 900;

  private static final int DENSE_ZH = 1_500;

  /** A Chinese character says as much as so many letters. */
  private static final double LETTERS = 2.6;

  @Override
  public String template() {
    return "catalogue/leaflet";
  }

  public Guide guide() {
    return edition.guide();
  }

  /** How small the inner side is set: roomy, dense or tight. */
  public String setting(Language language) {
    var item = guide().item();
    long length =
        Stream.of(
                Stream.of(guide().audience(), item.conditions()),
                item.materials().stream().flatMap(one -> Stream.of(one.title(), one.note())),
                item.steps().stream().flatMap(step -> Stream.of(step.title(), step.text())))
            .flatMap(texts -> texts)
            .map((BilingualText text) -> text.in(language))
            .mapToLong(String::length)
            .sum();
    double weight = language == Language.EN ? length / LETTERS : length;
    if (weight <= ROOMY_ZH) {
      return "roomy";
    }
    return weight <= DENSE_ZH ? "dense" : "tight";
  }
}
