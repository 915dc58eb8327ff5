package hongdun.registration.domain;

import hongdun.documents.Lettering;
import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 用字 — what is registered is printed on the licence and the notices, so it is written in characters
 * that can be printed. The law names no list, so no article is named.
 */
final class LetterRules {
  /** Numbers, which have a rule of their own, and lists of codes. */
  private static final Pattern JUDGED_ELSEWHERE =
      Pattern.compile("people\\.[^.]+\\.(documentNumber|contact)|scope\\.(items|main)");

  private LetterRules() {}

  static List<Shortcoming> texts(Draft draft, Situation situation) {
    return Answers.of(draft).stream()
        .filter(answer -> !JUDGED_ELSEWHERE.matcher(answer.field()).matches())
        .flatMap(answer -> unprintable(answer.field(), answer.value()).stream())
        .toList();
  }

  /** The fault of a text no paper can be printed with; it names the characters. */
  static Optional<Shortcoming> unprintable(String field, String text) {
    var lacking = Lettering.lacking(text);
    return lacking.isEmpty()
        ? Optional.empty()
        : Optional.of(Shortcoming.of(field, "registration.unprintable", lacking));
  }
}
