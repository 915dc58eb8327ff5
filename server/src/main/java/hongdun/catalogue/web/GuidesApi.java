package hongdun.catalogue.web;

import hongdun.catalogue.usecase.ReadGuides;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.ApiOperation;
import hongdun.portal.ApiPage;
import hongdun.portal.ApiProblem;
import hongdun.portal.ApiReading;
import hongdun.portal.ApiScope;
import hongdun.shared.BilingualText;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 办事指南接口 — the guides for machines, in both languages at once. */
@RestController
@Access(Who.EVERYONE)
class GuidesApi {
  private static final String PATH = "/api/v1/guides";
  private final ReadGuides guides;

  GuidesApi(ReadGuides guides) {
    this.guides = guides;
  }

  record Guides(List<Summary> guides) {}

  record Summary(String code, BilingualText title, int version, LocalDate validFrom, String path) {}

  @GetMapping(PATH)
  @ApiOperation(words = "catalogue.api.guides", scope = ApiScope.GUIDES, example = PATH)
  Guides guides() {
    return new Guides(
        guides.current().stream()
            .map(edition ->
                new Summary(
                    edition.guide().item().code(),
                    edition.guide().item().title(),
                    edition.number(),
                    edition.from(),
                    PATH + "/" + edition.guide().item().code()))
            .toList());
  }

  @GetMapping(PATH + "/{item}")
  @ApiOperation(
      words = "catalogue.api.guide",
      scope = ApiScope.GUIDES,
      example = PATH + "/registration.establish-llc")
  GuideView guide(@PathVariable String item, @RequestParam(defaultValue = "") String on) {
    var reading = new ApiReading();
    var day = reading.day("on", on);
    reading.check();
    return guides
        .edition(item, day.orElseGet(guides::today))
        .map(edition ->
            GuideView.of(
                edition,
                guides.editions(item).stream()
                    .map(one -> ApiPage.link(PATH + "/" + item, "on", one.from().toString()))
                    .toList(),
                guides.places()))
        .orElseThrow(() -> ApiProblem.missing("item", "catalogue.api.no-item"));
  }
}
