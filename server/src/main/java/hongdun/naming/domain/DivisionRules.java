package hongdun.naming.domain;

import static hongdun.naming.Finding.Part.DIVISION;
import static hongdun.naming.Finding.Part.TRADE_NAME;
import static hongdun.naming.Finding.Severity.NEEDS_PAPER;
import static hongdun.naming.Finding.Severity.REFUSE;
import static hongdun.naming.Finding.Severity.WARN;
import static hongdun.naming.Paper.Kind.CROSS_PROVINCE;
import static hongdun.naming.Paper.Kind.OTHER_MEANING;

import java.util.List;

/** 行政区划规则 — what stands before the trade name, and divisions used as one (Art. 6, 7, 8). */
final class DivisionRules {
  private DivisionRules() {}

  static List<Remark> omitted(Subject subject) {
    return subject.name().division().isBlank()
        ? List.of(
            Remark.of(NEEDS_PAPER, DIVISION, "naming.finding.division-omitted")
                .liftedBy(CROSS_PROVINCE))
        : List.of();
  }

  static List<Remark> level(Subject subject) {
    var division = subject.name().division();
    var place = subject.place();
    if (division.isBlank()
        || place.allows(division)
        || WordRules.beginsWithChina(division)
        || isZoneAlone(subject)) {
      return List.of();
    }
    if (place.isOwnDistrictAlone(division)) {
      return List.of(
          Remark.of(
              REFUSE, DIVISION, "naming.finding.division-district", division, place.suggestion()));
    }
    var key =
        subject.gazetteer().knows(division)
            ? "naming.finding.division-elsewhere"
            : "naming.finding.division-unknown";
    return List.of(Remark.of(REFUSE, DIVISION, key, division, place.suggestion(), place.city()));
  }

  static List<Remark> zoneAlone(Subject subject) {
    var division = subject.name().division();
    return isZoneAlone(subject)
        ? List.of(
            Remark.of(
                REFUSE,
                DIVISION,
                "naming.finding.zone-alone",
                division,
                subject.place().city() + division))
        : List.of();
  }

  static List<Remark> tradeNameIsDivision(Subject subject) {
    var tradeName = subject.name().tradeName();
    var gazetteer = subject.gazetteer();
    if (gazetteer.full().contains(tradeName)) {
      return List.of(
          Remark.of(REFUSE, TRADE_NAME, "naming.finding.trade-name-is-division", tradeName));
    }
    if (gazetteer.briefOfCities().contains(tradeName)
        && !subject.words().places().contains(tradeName)) {
      return List.of(
          Remark.of(REFUSE, TRADE_NAME, "naming.finding.trade-name-is-division", tradeName)
              .liftedBy(OTHER_MEANING));
    }
    if (gazetteer.briefOfCities().contains(tradeName)
        || gazetteer.briefOfCounties().contains(tradeName)) {
      return List.of(
          Remark.of(WARN, TRADE_NAME, "naming.finding.trade-name-like-division", tradeName));
    }
    return List.of();
  }

  private static boolean isZoneAlone(Subject subject) {
    var division = subject.name().division();
    return Place.isZone(division)
        && !subject.place().allows(division)
        && !subject.gazetteer().full().contains(division);
  }
}
