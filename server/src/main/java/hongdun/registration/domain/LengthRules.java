package hongdun.registration.domain;

import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 字数 — no answer is longer than what is registered, printed and signed can hold. The law sets no
 * number, so no article is named.
 */
final class LengthRules {
  /**
   * What a text of the longest sensible address, number or day needs, where nothing else is said.
   */
  private static final int OTHERWISE = 200;

  private static final Map<Pattern, Integer> MOST =
      Map.of(
          Pattern.compile("name\\.(division|tradeName|industry|form)"), 40,
          Pattern.compile("companies\\.[^.]+\\.name"), 100,
          Pattern.compile("companies\\.[^.]+\\.representative"), 50,
          Pattern.compile("(companies|people)\\.[^.]+\\.contact"), 100,
          Pattern.compile("people\\.[^.]+\\.firm"), 100,
          Pattern.compile("premises\\.owner"), 100,
          Pattern.compile("scope\\.permit\\.[^.]+\\.number"), 60);

  /** Their length is judged by a rule of their own, or they are lists of codes. */
  private static final Pattern JUDGED_ELSEWHERE =
      Pattern.compile("people\\.[^.]+\\.name|people\\.residence|premises\\.address|scope\\.items");

  private LengthRules() {}

  static List<Shortcoming> texts(Draft draft, Situation situation) {
    return Answers.of(draft).stream()
        .filter(answer -> !JUDGED_ELSEWHERE.matcher(answer.field()).matches())
        .flatMap(answer -> tooLong(answer.field(), answer.value(), most(answer.field())).stream())
        .toList();
  }

  private static int most(String field) {
    return MOST.entrySet().stream()
        .filter(entry -> entry.getKey().matcher(field).matches())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(OTHERWISE);
  }

  /** The fault of a text with more characters than it may have. */
  static Optional<Shortcoming> tooLong(String field, String text, int most) {
    var length = text.codePointCount(0, text.length());
    return length <= most
        ? Optional.empty()
        : Optional.of(
            Shortcoming.of(
                field, "registration.too-long", Integer.toString(most), Integer.toString(length)));
  }
}
