package hongdun.registration.usecase;

import hongdun.agency.Divisions;
import hongdun.portal.Dates;
import hongdun.registration.domain.Answer;
import hongdun.registration.domain.Answers;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.Establishing;
import hongdun.registration.domain.ScopeItem;
import hongdun.shared.BilingualText;
import hongdun.shared.Language;
import hongdun.shared.Region;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 申请事项的表述 — the answers of an application in words, ready to show. */
@Component
public class AnswerWords {
  /** What the fields end in whose answers are days. */
  private static final List<String> DAYS =
      List.of(".due", ".validUntil", ".issued", ".confirmed", ".birth");

  private final Divisions divisions;
  private final ScopeCatalogue scopes;
  private final InstantSource clock;

  AnswerWords(Divisions divisions, ScopeCatalogue scopes, InstantSource clock) {
    this.divisions = divisions;
    this.scopes = scopes;
    this.clock = clock;
  }

  /** All answers, each with its words where it is a code. */
  public List<AnswerRow> rows(Draft draft) {
    return Answers.of(draft).stream().map(answer -> new AnswerRow(answer, words(answer))).toList();
  }

  private Optional<BilingualText> words(Answer answer) {
    return switch (answer.field()) {
      case "name.region" ->
          Region.isCode(answer.value())
              ? divisions.fullName(new Region(answer.value()), Dates.dayOf(clock.instant()))
              : Optional.empty();
      case "scope.items" ->
          Optional.of(
              new BilingualText(
                  wordings(answer.value(), Language.ZH, "；"),
                  wordings(answer.value(), Language.EN, "; ")));
      case "scope.main" ->
          Optional.ofNullable(scopes.items().get(answer.value())).map(ScopeItem::wording);
      default -> day(answer);
    };
  }

  /** A day in words, when the answer is one. */
  private static Optional<BilingualText> day(Answer answer) {
    return DAYS.stream().anyMatch(answer.field()::endsWith)
        ? Establishing.day(answer.value())
            .map(day -> new BilingualText(Dates.day(day, Language.ZH), Dates.day(day, Language.EN)))
        : Optional.empty();
  }

  private String wordings(String ids, Language language, String separator) {
    return Arrays.stream(ids.split(" "))
        .map(scopes.items()::get)
        .filter(Objects::nonNull)
        .map(item -> item.wording().in(language))
        .collect(Collectors.joining(separator));
  }
}
