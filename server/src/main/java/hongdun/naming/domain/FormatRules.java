package hongdun.naming.domain;

import static hongdun.naming.Finding.Part.FORM;
import static hongdun.naming.Finding.Part.INDUSTRY;
import static hongdun.naming.Finding.Part.TRADE_NAME;
import static hongdun.naming.Finding.Part.WHOLE;
import static hongdun.naming.Finding.Severity.NEEDS_PAPER;
import static hongdun.naming.Finding.Severity.REFUSE;
import static hongdun.naming.Finding.Severity.WARN;

import hongdun.register.FoldedName;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** 格式规则 — the parts of a name, each by itself (Name Provisions Art. 5, 6, 8, 9, 10). */
final class FormatRules {
  private static final int SHORTEST_TRADE_NAME = 2;

  /**
   * A character of this set is written so in standard Chinese, even if it is a variant elsewhere.
   */
  private static final Charset STANDARD = Charset.forName("GB2312");

  private FormatRules() {}

  static List<Remark> characters(Subject subject) {
    var remarks = new ArrayList<Remark>();
    var foreign = new LinkedHashSet<String>();
    var traditional = new LinkedHashSet<String>();
    var standard = new StringBuilder();
    subject
        .name()
        .full()
        .codePoints()
        .forEach(point -> {
          var character = Character.toString(point);
          var simplified = new FoldedName(character).value();
          if (Character.UnicodeScript.of(point) != Character.UnicodeScript.HAN) {
            foreign.add(character);
          } else if (!simplified.equals(character) && !isStandard(character)) {
            traditional.add(character);
          }
          standard.append(traditional.contains(character) ? simplified : character);
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
              standard.toString()));
    }
    return remarks;
  }

  static List<Remark> industryOmitted(Subject subject) {
    return subject.name().industry().isBlank()
        ? List.of(Remark.of(NEEDS_PAPER, INDUSTRY, "naming.finding.industry-omitted"))
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
        ? List.of(Remark.of(REFUSE, TRADE_NAME, "naming.finding.trade-name-is-industry", tradeName))
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
    return subject.name().bearer().forms().contains(form)
        ? List.of()
        : List.of(Remark.of(REFUSE, FORM, "naming.finding.form", form));
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
