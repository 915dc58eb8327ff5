package hongdun.agency.web;

import hongdun.agency.Divisions;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.ApiOperation;
import hongdun.portal.ApiReading;
import hongdun.portal.ApiScope;
import hongdun.portal.DataSet;
import hongdun.portal.Dates;
import hongdun.shared.BilingualText;
import hongdun.shared.Law;
import hongdun.shared.Region;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 行政区划接口 — the divisions of GB/T 2260 as of a day, one level at a time. */
@RestController
@Access(Who.EVERYONE)
class DivisionsApi {
  private final Divisions divisions;
  private final InstantSource clock;

  DivisionsApi(Divisions divisions, InstantSource clock) {
    this.divisions = divisions;
    this.clock = clock;
  }

  record Listed(LocalDate on, String below, List<Division> divisions) {}

  record Division(String code, BilingualText name) {}

  @GetMapping("/api/v1/divisions")
  @ApiOperation(
      words = "agency.api.divisions",
      scope = ApiScope.CODES,
      example = "/api/v1/divisions?below=510100")
  Listed divisions(
      @RequestParam(defaultValue = "") String below, @RequestParam(defaultValue = "") String on) {
    var reading = new ApiReading();
    var day = reading.day("on", on);
    var above =
        below.isBlank() ? Optional.<Region>empty() : reading.read("below", Region.parse(below));
    reading.check();
    var asOf = day.orElseGet(() -> Dates.dayOf(clock.instant()));
    return new Listed(
        asOf,
        above.map(Region::code).orElse(""),
        divisions.below(above, asOf).stream()
            .map(one -> new Division(one.region().code(), one.name()))
            .toList());
  }

  /** 行政区划数据字典. */
  @Configuration(proxyBeanMethods = false)
  static class Dictionary {
    @Bean
    DataSet divisionsData() {
      return new DataSet(
          "agency.data.divisions", Listed.class, Law.REGISTRATION_REGULATION.article(11), "/names");
    }

    @Bean
    DataSet divisionData() {
      return new DataSet(
          "agency.data.division",
          Division.class,
          Law.REGISTRATION_REGULATION.article(11),
          "/names");
    }
  }
}
