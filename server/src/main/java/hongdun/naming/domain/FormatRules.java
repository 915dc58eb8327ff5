package hongdun.naming.domain;

import static hongdun.naming.Finding.Part.FORM;
import static hongdun.naming.Finding.Part.INDUSTRY;
import static hongdun.naming.Finding.Part.TRADE_NAME;
import static hongdun.naming.Finding.Part.WHOLE;
import static hongdun.naming.Finding.Severity.NEEDS_PAPER;
import static hongdun.naming.Finding.Severity.REFUSE;
import static hongdun.naming.Finding.Severity.WARN;
import static hongdun.naming.Paper.Kind.CROSS_INDUSTRY;
import static hongdun.naming.Paper.Kind.OTHER_MEANING;

import hongdun.register.FoldedName;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** 格式规则 — the parts of a name, each by itself (Name Provisions Art. 5, 6, 8, 9, 10). */
final class FormatRules {
  private static final int SHORTEST_TRADE_NAME = 2;

  /**
   * A character of this set is written so in standard Chinese, even if it is a variant elsewhere.
   */
  private static final Charset STANDARD = Charset.forName("GB2312");

  /** The scripts of peoples with autonomous areas of their own. */
  private static final Set<Character.UnicodeScript> MINORITY_SCRIPTS =
      Set.of(
          Character.UnicodeScript.MONGOLIAN,
          Character.UnicodeScript.TIBETAN,
          Character.UnicodeScript.ARABIC,
          Character.UnicodeScript.HANGUL,
          Character.UnicodeScript.YI,
          Character.UnicodeScript.NEW_TAI_LUE,
          Character.UnicodeScript.TAI_LE,
          Character.UnicodeScript.LISU);

  private static final Pattern LAWFUL_BRACKETS = Pattern.compile("[（）()]");

  private FormatRules() {}

  static List<Remark> characters(Subject subject) {
    var remarks = new ArrayList<Remark>();
    var minority = new LinkedHashSet<String>();
    var foreign = new LinkedHashSet<String>();
    var traditional = new LinkedHashSet<String>();
    withoutLawfulBrackets(subject)
        .codePoints()
        .forEach(point -> {
          var character = Character.toString(point);
          var simplified = new FoldedName(character).value();
          if (isMinority(point) && subject.place().isAutonomous()) {
            minority.add(character);
          } else if (Character.UnicodeScript.of(point) != Character.UnicodeScript.HAN) {
            foreign.add(character);
          } else if (!simplified.equals(character) && !isStandard(character)) {
            traditional.add(character);
          }
        });
    if (!foreign.isEmpty()) {
      remarks.add(Remark.of(REFUSE, WHOLE, "naming.finding.chars", shown(foreign)));
    }
    if (!traditional.isEmpty()) {
      remarks.add(
          Remark.of(
              REFUSE,
              WHOLE,
              "naming.finding.chars-traditional",
              shown(traditional),
              written(subject.name().full(), traditional)));
    }
    if (!minority.isEmpty()) {
      remarks.add(Remark.of(WARN, WHOLE, "naming.finding.chars-minority", shown(minority)));
    }
    return remarks;
  }

  /** Art. 5: beside Chinese characters, where a people has its own area. */
  private static boolean isMinority(int point) {
    return MINORITY_SCRIPTS.contains(Character.UnicodeScript.of(point));
  }

  /** The name with these characters in their standard form. */
  private static String written(String name, Set<String> traditional) {
    var standard = new StringBuilder();
    name.codePoints()
        .mapToObj(Character::toString)
        .map(character ->
            traditional.contains(character) ? new FoldedName(character).value() : character)
        .forEach(standard::append);
    return standard.toString();
  }

  /** Without the brackets that have their place by law: of division, group, partnership. */
  private static String withoutLawfulBrackets(Subject subject) {
    var name = subject.name();
    var parts = name.division() + name.tradeName() + name.industry();
    if (subject.bearer().takesParentsName()) {
      return withoutBrackets(parts + name.form());
    }
    return parts
        + (subject.bearer().accepts(name.form()) ? withoutBrackets(name.form()) : name.form());
  }

  private static String withoutBrackets(String text) {
    return LAWFUL_BRACKETS.matcher(text).replaceAll("");
  }

  static List<Remark> industryOmitted(Subject subject) {
    return subject.name().industry().isBlank()
        ? List.of(
            Remark.of(NEEDS_PAPER, INDUSTRY, "naming.finding.industry-omitted")
                .liftedBy(CROSS_INDUSTRY))
        : List.of();
  }

  static List<Remark> tradeNameLength(Subject subject) {
    long characters =
        subject
            .name()
            .tradeName()
            .codePoints()
            .filter(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN)
            .count();
    return characters < SHORTEST_TRADE_NAME
        ? List.of(Remark.of(REFUSE, TRADE_NAME, "naming.finding.trade-name-short"))
        : List.of();
  }

  static List<Remark> tradeNameIsIndustry(Subject subject) {
    var tradeName = subject.name().tradeName();
    return subject.words().isIndustry(tradeName)
        ? List.of(
            Remark.of(REFUSE, TRADE_NAME, "naming.finding.trade-name-is-industry", tradeName)
                .liftedBy(OTHER_MEANING))
        : List.of();
  }

  static List<Remark> industryMatches(Subject subject) {
    var industry = subject.name().industry();
    if (industry.isBlank()) {
      return List.of();
    }
    var word = subject.words().industryIn(industry);
    if (word.isEmpty()) {
      return List.of(Remark.of(WARN, INDUSTRY, "naming.finding.industry-unknown", industry));
    }
    if (subject.industryCode().isEmpty()
        || subject.words().fits(word.get(), subject.industryCode())) {
      return List.of();
    }
    return List.of(
        Remark.of(
            WARN, INDUSTRY, "naming.finding.industry-differs", word.get(), subject.industryCode()));
  }

  static List<Remark> form(Subject subject) {
    var form = subject.name().form();
    var bearer = subject.bearer();
    return bearer.accepts(form)
        ? List.of()
        : List.of(
            Remark.of(
                REFUSE,
                FORM,
                "naming.finding.form",
                form,
                bearer.name(),
                String.join("、", bearer.forms())));
  }

  private static boolean isStandard(String character) {
    return STANDARD.newEncoder().canEncode(character);
  }

  private static String shown(Set<String> characters) {
    return characters.stream()
        .map(character -> character.isBlank() ? "␣" : character)
        .collect(Collectors.joining(" "));
  }
}
