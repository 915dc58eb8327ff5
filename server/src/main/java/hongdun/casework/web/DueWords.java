package hongdun.casework.web;

import hongdun.agency.WorkingCalendar.DueDay;
import hongdun.casework.domain.DueExplanation;
import hongdun.portal.Dates;
import hongdun.portal.Words;
import hongdun.shared.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** 期限说明 — the sentences that explain a due day. */
final class DueWords {
  private final Words words;
  private final Language language;

  DueWords(Words words, Language language) {
    this.words = words;
    this.language = language;
  }

  /** The due day in a few words: the day, that it stands still, or that it is over. */
  String brief(DueExplanation due) {
    if (due.ended()) {
      return words.text(language, "casework.due.brief.ended");
    }
    return due.due()
        .map(day ->
            words.text(
                language,
                day.provisional() ? "casework.due.brief.provisional" : "casework.due.brief.day",
                day(day.day())))
        .orElseGet(() -> words.text(language, "casework.due.brief.stopped"));
  }

  List<String> sentences(DueExplanation due) {
    if (due.ended()) {
      return List.of(words.text(language, "casework.due.ended"));
    }
    var sentences = new ArrayList<String>();
    due.due().ifPresent(day -> promised(due, day, sentences));
    for (var pause : due.pauses()) {
      sentences.add(say("casework.due.pause", day(pause.from()), day(pause.until())));
    }
    due.stoppedSince().ifPresent(since -> sentences.add(say("casework.due.stopped", day(since))));
    due.statutoryDue()
        .ifPresent(day ->
            sentences.add(
                say(
                    "casework.due.statutory",
                    due.statutoryDays(),
                    day(day.day()),
                    due.basis().in(language))));
    if (due.provisional()) {
      sentences.add(say("casework.due.provisional"));
    }
    return sentences;
  }

  private void promised(DueExplanation due, DueDay day, List<String> sentences) {
    if (due.promisedDays() == 0) {
      sentences.add(say("casework.due.on-the-spot", day(day.day())));
      return;
    }
    sentences.add(
        say("casework.due.start", day(due.startedOn()), due.promisedDays(), day(day.day())));
    if (day.restDays() > 0) {
      sentences.add(say("casework.due.rest", day.restDays()));
    }
  }

  private String say(String key, Object... arguments) {
    return words.text(language, key, arguments);
  }

  private String day(LocalDate day) {
    return Dates.day(day, language);
  }
}
