package hongdun.catalogue.web;

import hongdun.catalogue.domain.GuideEdition;
import hongdun.catalogue.usecase.ReadGuides.Place;
import hongdun.shared.BilingualText;
import hongdun.shared.Language;
import hongdun.shared.LegalBasis;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A guide as the interface for machines gives it, in both languages. */
record GuideView(
    String code,
    BilingualText title,
    BilingualText summary,
    BilingualText audience,
    BilingualText conditions,
    List<BasisView> basis,
    List<MaterialView> materials,
    List<StepView> steps,
    int statutoryWorkingDays,
    BasisView statutoryBasis,
    int promisedWorkingDays,
    BilingualText fee,
    BilingualText result,
    BilingualText remedies,
    String onlinePath,
    List<PlaceView> places,
    int version,
    LocalDate validFrom,
    Optional<LocalDate> validUntil,
    List<String> versions) {

  record BasisView(String law, String article, BilingualText text) {
    static BasisView of(LegalBasis basis) {
      return new BasisView(
          basis.law().title().zh(),
          basis.article(),
          new BilingualText(basis.in(Language.ZH), basis.in(Language.EN)));
    }
  }

  record MaterialView(
      String code,
      BilingualText title,
      BilingualText note,
      BasisView basis,
      boolean filledInHere,
      boolean always) {}

  record StepView(BilingualText title, BilingualText text) {}

  record PlaceView(BilingualText bureau, String address, String phone, List<String> divisions) {}

  static GuideView of(GuideEdition edition, List<String> versions, List<Place> places) {
    var guide = edition.guide();
    var item = guide.item();
    return new GuideView(
        item.code(),
        item.title(),
        item.summary(),
        guide.audience(),
        item.conditions(),
        item.basis().stream().map(BasisView::of).toList(),
        item.materials().stream()
            .map(material ->
                new MaterialView(
                    material.code(),
                    material.title(),
                    material.note(),
                    BasisView.of(material.basis()),
                    material.generated(),
                    material.required()))
            .toList(),
        item.steps().stream().map(step -> new StepView(step.title(), step.text())).toList(),
        item.statutoryDays(),
        BasisView.of(item.statutoryBasis()),
        item.promisedDays(),
        item.fee(),
        item.result(),
        item.remedies(),
        guide.onlinePath(),
        places.stream().map(GuideView::place).toList(),
        edition.number(),
        item.validFrom(),
        edition.until(),
        versions);
  }

  private static PlaceView place(Place place) {
    var bureau = place.bureau();
    return new PlaceView(
        bureau.name(),
        bureau.address(),
        bureau.phone(),
        place.serves().stream().map(division -> division.region().code()).toList());
  }
}
