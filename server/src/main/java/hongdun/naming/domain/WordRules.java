package hongdun.naming.domain;

import static hongdun.naming.Finding.Part.DIVISION;
import static hongdun.naming.Finding.Part.INDUSTRY;
import static hongdun.naming.Finding.Part.TRADE_NAME;
import static hongdun.naming.Finding.Part.WHOLE;
import static hongdun.naming.Finding.Severity.REFUSE;
import static hongdun.naming.Finding.Severity.WARN;
import static hongdun.naming.Paper.Kind.FOREIGN_INVESTOR;
import static hongdun.naming.Paper.Kind.OTHER_MEANING;
import static hongdun.naming.Paper.Kind.STATE_COUNCIL_APPROVAL;

import hongdun.naming.Finding.Part;
import hongdun.naming.domain.WordLists.Prohibited;
import hongdun.register.FoldedName;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * 用词规则 — words that may not stand in a name (Art. 11, 12). A word counts within the trade name or
 * within the industry wording, never across the seam of the two.
 */
final class WordRules {
  private static final String CHINA = "中国";
  private static final Pattern IN_FRONT = Pattern.compile("^(中国|中华|中央|全国|国家)");

  /** Not 华中国际 or 富国家园, where the two characters belong to different words. */
  private static final Pattern INSIDE = Pattern.compile("中国(?!际)|中华|全国(?!际)|国家(?![园居具纺庭])");

  private WordRules() {}

  static List<Remark> prohibited(Subject subject) {
    return Stream.concat(
            words(subject, Predicate.not(Prohibited::misleads)).stream(), state(subject).stream())
        .toList();
  }

  static List<Remark> superlative(Subject subject) {
    return words(subject, Prohibited::misleads);
  }

  static List<Remark> title(Subject subject) {
    var tradeName = subject.name().tradeName();
    return subject.words().titles().contains(tradeName)
        ? List.of(
            Remark.of(REFUSE, TRADE_NAME, "naming.finding.title", tradeName)
                .liftedBy(OTHER_MEANING))
        : List.of();
  }

  static List<Remark> chinaInFront(Subject subject) {
    var name = subject.name().full();
    return beginsWithChina(name)
        ? List.of(
            Remark.of(REFUSE, WHOLE, "naming.finding.china-front", name.substring(0, 2))
                .liftedBy(STATE_COUNCIL_APPROVAL))
        : List.of();
  }

  /** Art. 12 para. 3: （中国） behind a foreign investor's trade name, and no other such word. */
  static List<Remark> chinaInBrackets(Subject subject) {
    var name = subject.name();
    if (!name.bracketed() || !beginsWithChina(name.division())) {
      return List.of();
    }
    return List.of(
        name.division().equals(CHINA) && subject.bearer().isCompany()
            ? Remark.of(REFUSE, DIVISION, "naming.finding.china-foreign", name.tradeName())
                .liftedBy(FOREIGN_INVESTOR)
            : Remark.of(REFUSE, DIVISION, "naming.finding.china-brackets", name.division()));
  }

  /** Art. 11 item 4: the whole trade name is a foreign state's name. */
  private static List<Remark> state(Subject subject) {
    var tradeName = new FoldedName(subject.name().tradeName()).value();
    return subject.words().states().contains(tradeName)
            && subject.words().prohibited().stream()
                .noneMatch(word -> word.word().equals(tradeName))
        ? List.of(Remark.of(REFUSE, TRADE_NAME, "naming.finding.word", tradeName, "4"))
        : List.of();
  }

  static List<Remark> chinaInside(Subject subject) {
    var name = subject.name();
    var tradeName =
        name.division().isBlank() && !name.bracketed()
            ? IN_FRONT.matcher(name.tradeName()).replaceFirst("")
            : name.tradeName();
    return Stream.of(
            inside(tradeName)
                .map(word -> Remark.of(REFUSE, TRADE_NAME, "naming.finding.china-inside", word)),
            inside(name.industry())
                .map(word -> Remark.of(WARN, INDUSTRY, "naming.finding.china-qualifier", word)))
        .flatMap(Optional::stream)
        .toList();
  }

  static boolean beginsWithChina(String text) {
    return IN_FRONT.matcher(text).find();
  }

  private static Optional<String> inside(String text) {
    var matcher = INSIDE.matcher(text);
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }

  private static List<Remark> words(Subject subject, Predicate<Prohibited> kind) {
    var tradeName = new FoldedName(subject.name().tradeName()).value();
    var industry = new FoldedName(subject.name().industry()).value();
    return subject.words().prohibited().stream()
        .filter(kind)
        .flatMap(word ->
            Stream.concat(remark(word, tradeName, TRADE_NAME), remark(word, industry, INDUSTRY)))
        .toList();
  }

  /** A word with other meanings refuses only where it stands alone. */
  private static Stream<Remark> remark(Prohibited word, String text, Part part) {
    if (!text.contains(word.word()) || word.isExcusedIn(text)) {
      return Stream.empty();
    }
    var item = Integer.toString(word.item());
    if (word.ambiguous() && !text.equals(word.word())) {
      return Stream.of(Remark.of(WARN, part, "naming.finding.word-warned", word.word(), item));
    }
    var refused = Remark.of(REFUSE, part, "naming.finding.word", word.word(), item);
    return Stream.of(word.ambiguous() ? refused.liftedBy(OTHER_MEANING) : refused);
  }
}
