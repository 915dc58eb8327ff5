package hongdun.naming;

import hongdun.naming.domain.DivisionName;
import hongdun.naming.domain.Gazetteer;
import hongdun.naming.domain.Neighbours;
import hongdun.naming.domain.Neighbours.Neighbour;
import hongdun.naming.domain.Place;
import hongdun.naming.domain.Subject;
import hongdun.naming.domain.WordLists;
import hongdun.naming.usecase.WordFiles;
import hongdun.shared.Region;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Names to be judged in tests: a faultless one of Qingyang in Chengdu, changed part by part. */
final class Subjects {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  static final Region QINGYANG = new Region("510105");
  static final WordLists WORDS = WordFiles.wordLists();

  private static final List<String[]> DIVISIONS = divisions();
  private static final Gazetteer GAZETTEER =
      Gazetteer.of(
          names(DIVISIONS.stream().filter(row -> row[0].endsWith("00"))),
          names(DIVISIONS.stream().filter(row -> !row[0].endsWith("00"))));

  private Subjects() {}

  static Builder aName() {
    return new Builder("成都", "金沙", "科技", "有限公司", QINGYANG, "6513", Neighbours.NONE);
  }

  record Builder(
      String division,
      String tradeName,
      String industry,
      String form,
      Region region,
      String industryCode,
      Neighbours neighbours) {

    Builder division(String value) {
      return new Builder(value, tradeName, industry, form, region, industryCode, neighbours);
    }

    Builder tradeName(String value) {
      return new Builder(division, value, industry, form, region, industryCode, neighbours);
    }

    Builder industry(String value) {
      return new Builder(division, tradeName, value, form, region, industryCode, neighbours);
    }

    Builder form(String value) {
      return new Builder(division, tradeName, industry, value, region, industryCode, neighbours);
    }

    Builder in(String value) {
      return new Builder(
          division, tradeName, industry, form, new Region(value), industryCode, neighbours);
    }

    Builder industryCode(String value) {
      return new Builder(division, tradeName, industry, form, region, value, neighbours);
    }

    Builder beside(Neighbour... others) {
      return new Builder(
          division,
          tradeName,
          industry,
          form,
          region,
          industryCode,
          new Neighbours(List.of(others), List.of()));
    }

    Builder containing(String... others) {
      return new Builder(
          division,
          tradeName,
          industry,
          form,
          region,
          industryCode,
          new Neighbours(List.of(), List.of(others)));
    }

    NameParts parts() {
      return new NameParts(division, tradeName, industry, form, region);
    }

    Subject build() {
      return new Subject(
          parts(), industryCode, TODAY, placeOf(region), GAZETTEER, WORDS, neighbours);
    }
  }

  private static Place placeOf(Region region) {
    return new Place(
        Stream.of(region.province(), region.city(), region)
            .distinct()
            .flatMap(division -> nameOf(division).stream())
            .map(DivisionName::new)
            .toList());
  }

  private static Optional<String> nameOf(Region region) {
    return DIVISIONS.stream()
        .filter(row -> row[0].equals(region.code()))
        .map(row -> row[1])
        .findFirst();
  }

  private static List<DivisionName> names(Stream<String[]> rows) {
    return rows.map(row -> new DivisionName(row[1])).toList();
  }

  private static List<String[]> divisions() {
    try (var in = Subjects.class.getResourceAsStream("/hongdun/agency/reference/divisions.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.matches("[0-9]{6}\t.*"))
          .map(line -> line.split("\t", -1))
          .filter(row -> row[5].isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> rulesOf(Names.Verdict verdict, Finding.Severity... severities) {
    return verdict.findings().stream()
        .filter(finding -> Arrays.asList(severities).contains(finding.severity()))
        .map(Finding::rule)
        .distinct()
        .toList();
  }
}
