package hongdun.naming;

import static hongdun.naming.NameParts.Bearer.LIMITED_COMPANY;
import static org.assertj.core.api.Assertions.assertThat;

import hongdun.naming.Finding.Other;
import hongdun.naming.NameParts.Bearer;
import hongdun.naming.domain.Dictionary;
import hongdun.naming.domain.DivisionName;
import hongdun.naming.domain.Gazetteer;
import hongdun.naming.domain.Glyphs;
import hongdun.naming.domain.LikeNames.Group;
import hongdun.naming.domain.Neighbours;
import hongdun.naming.domain.Neighbours.Neighbour;
import hongdun.naming.domain.Place;
import hongdun.naming.domain.RuleSets;
import hongdun.naming.domain.Subject;
import hongdun.naming.domain.WordLists;
import hongdun.naming.domain.WordLists.Protected;
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

  /** 栏 and 拦 are drawn alike here; what the product says of characters is tested by itself. */
  private static final Glyphs GLYPHS =
      (one, other) -> one == other || ("栏拦".indexOf(one) >= 0 && "栏拦".indexOf(other) >= 0);

  private static final List<String[]> DIVISIONS = divisions();
  private static final Gazetteer GAZETTEER =
      Gazetteer.of(
          names(DIVISIONS.stream().filter(row -> row[0].endsWith("00"))),
          names(DIVISIONS.stream().filter(row -> !row[0].endsWith("00"))));

  private Subjects() {}

  static Builder aName() {
    return new Builder("成都", "金沙", "科技", "有限公司", QINGYANG, LIMITED_COMPANY, false, Context.NOTHING);
  }

  /** What stands beside a name: its industry's code, papers, parent, and other names. */
  record Context(
      String industryCode,
      List<Paper> papers,
      String parent,
      Neighbours neighbours,
      List<Group> like,
      LocalDate on,
      WordLists words) {
    static final Context NOTHING =
        new Context("6513", List.of(), "", Neighbours.NONE, List.of(), TODAY, WORDS);
  }

  record Builder(
      String division,
      String tradeName,
      String industry,
      String form,
      Region region,
      Bearer bearer,
      boolean bracketed,
      Context context) {

    Builder division(String value) {
      return new Builder(value, tradeName, industry, form, region, bearer, bracketed, context);
    }

    Builder tradeName(String value) {
      return new Builder(division, value, industry, form, region, bearer, bracketed, context);
    }

    Builder industry(String value) {
      return new Builder(division, tradeName, value, form, region, bearer, bracketed, context);
    }

    Builder form(String value) {
      return new Builder(division, tradeName, industry, value, region, bearer, bracketed, context);
    }

    Builder in(String value) {
      return new Builder(
          division, tradeName, industry, form, new Region(value), bearer, bracketed, context);
    }

    Builder of(Bearer value, String itsForm) {
      return new Builder(division, tradeName, industry, itsForm, region, value, bracketed, context);
    }

    /** The division in brackets behind the trade name. */
    Builder bracketed(String value) {
      return new Builder(value, tradeName, industry, form, region, bearer, true, context);
    }

    private Builder with(Context other) {
      return new Builder(division, tradeName, industry, form, region, bearer, bracketed, other);
    }

    Builder industryCode(String value) {
      return with(
          new Context(
              value,
              context.papers(),
              context.parent(),
              context.neighbours(),
              context.like(),
              context.on(),
              context.words()));
    }

    Builder having(Paper... papers) {
      return with(
          new Context(
              context.industryCode(),
              List.of(papers),
              context.parent(),
              context.neighbours(),
              context.like(),
              context.on(),
              context.words()));
    }

    Builder having(Paper.Kind kind) {
      return having(Paper.of(kind));
    }

    Builder under(String parent) {
      return with(
          new Context(
              context.industryCode(),
              context.papers(),
              parent,
              context.neighbours(),
              context.like(),
              context.on(),
              context.words()));
    }

    Builder beside(Neighbour... others) {
      return with(
          new Context(
              context.industryCode(),
              context.papers(),
              context.parent(),
              new Neighbours(List.of(others), context.neighbours().contained()),
              context.like(),
              context.on(),
              context.words()));
    }

    Builder containing(String... others) {
      return with(
          new Context(
              context.industryCode(),
              context.papers(),
              context.parent(),
              new Neighbours(
                  context.neighbours().sameTradeName(),
                  Arrays.stream(others).map(name -> new Other(name, "")).toList()),
              context.like(),
              context.on(),
              context.words()));
    }

    Builder like(Group... groups) {
      return with(
          new Context(
              context.industryCode(),
              context.papers(),
              context.parent(),
              context.neighbours(),
              List.of(groups),
              context.on(),
              context.words()));
    }

    Builder on(LocalDate day) {
      return with(
          new Context(
              context.industryCode(),
              context.papers(),
              context.parent(),
              context.neighbours(),
              context.like(),
              day,
              context.words()));
    }

    /** Where this word is protected. */
    Builder where(Protected word) {
      return with(
          new Context(
              context.industryCode(),
              context.papers(),
              context.parent(),
              context.neighbours(),
              context.like(),
              context.on(),
              new WordLists(
                  WORDS.industries(),
                  WORDS.prohibited(),
                  WORDS.titles(),
                  WORDS.places(),
                  WORDS.states(),
                  List.of(word))));
    }

    NameParts parts() {
      return new NameParts(division, tradeName, industry, form, region, bearer, bracketed);
    }

    Subject build() {
      return new Subject(
          ProposedName.of(parts(), context.industryCode())
              .with(context.papers())
              .under(context.parent()),
          context.on(),
          placeOf(region),
          new Dictionary(context.words(), GAZETTEER, GLYPHS, "test"),
          context.neighbours(),
          context.like());
    }
  }

  /** Judges by the Provisions alone. */
  static Verdict judge(Builder name) {
    return judge(name, "NAME2021");
  }

  static Verdict judge(Builder name, String... ruleSets) {
    return RuleSets.of(List.of(ruleSets)).judge(name.build(), 0);
  }

  static void assertRefused(String rule, Builder name) {
    assertThat(refusing(judge(name))).as(name.parts().full()).contains(rule);
  }

  static void assertAccepted(String rule, Builder name) {
    assertThat(refusing(judge(name))).as(name.parts().full()).doesNotContain(rule);
  }

  /** A rule wants a paper, and no longer once it is stated; then it says so. */
  static void assertLifted(String rule, Builder name, Paper paper) {
    assertThat(judge(name).findings())
        .as(name.parts().full())
        .anyMatch(
            finding -> finding.rule().equals(rule) && (finding.refuses() || finding.needsPaper()));
    assertThat(judge(name.having(paper)).findings())
        .as(name.parts().full())
        .filteredOn(finding -> finding.rule().equals(rule))
        .isNotEmpty()
        .allMatch(finding -> finding.lifted().equals(Optional.of(paper)))
        .noneMatch(finding -> finding.refuses() || finding.needsPaper());
  }

  private static List<String> refusing(Verdict verdict) {
    return verdict.findings().stream()
        .filter(Finding::refuses)
        .map(Finding::rule)
        .distinct()
        .toList();
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

  static List<String> rulesOf(Verdict verdict, Finding.Severity... severities) {
    return verdict.findings().stream()
        .filter(finding -> Arrays.asList(severities).contains(finding.severity()))
        .map(Finding::rule)
        .distinct()
        .toList();
  }
}
