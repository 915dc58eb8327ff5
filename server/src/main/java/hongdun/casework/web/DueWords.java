package hongdun.casework.web;

import hongdun.agency.WorkingCalendar.DueDay;
import hongdun.agency.WorkingCalendar.SpecialDay;
import hongdun.casework.ClockKind;
import hongdun.casework.domain.Counting.How;
import hongdun.casework.domain.Counting.Run;
import hongdun.casework.domain.DueExplanation;
import hongdun.casework.domain.GrantedExtension;
import hongdun.casework.domain.RunningClock.Stop;
import hongdun.casework.domain.Term;
import hongdun.portal.Dates;
import hongdun.portal.Words;
import hongdun.shared.Language;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** 期限说明 — the sentences that explain a due day. */
final class DueWords {
  /** More runs of counted days than this are told by their number only. */
  private static final int MOST_RUNS = 12;

  private final Words words;
  private final Language language;

  DueWords(Words words, Language language) {
    this.words = words;
    this.language = language;
  }

  DueSheet sheet(DueExplanation due) {
    return new DueSheet(
        due.kind().equals(ClockKind.WHOLE) ? "" : say(due.kind().wordsKey()),
        brief(due),
        sentences(due),
        counting(due));
  }

  List<DueSheet> sheets(List<DueExplanation> clocks) {
    return clocks.stream().map(this::sheet).toList();
  }

  /** The due day in a few words: the day, that it stands still, or that it is over. */
  String brief(DueExplanation due) {
    if (due.ended()) {
      return say("casework.due.brief.ended");
    }
    return due.due()
        .map(day ->
            say(
                day.provisional() ? "casework.due.brief.provisional" : "casework.due.brief.day",
                day(day.day())))
        .orElseGet(() -> say("casework.due.brief.stopped"));
  }

  List<String> sentences(DueExplanation due) {
    var sentences = new ArrayList<String>();
    if (due.ended()) {
      sentences.add(say("casework.due.ended"));
    }
    due.due().ifPresent(day -> sentences.add(promised(due, day)));
    movedOn(due).ifPresent(sentences::add);
    due.stops().stream()
        .filter(stop -> stop.resumedAt().isPresent())
        .forEach(stop -> sentences.add(pause(stop)));
    due.stopped().ifPresent(stop -> sentences.add(stopped(stop)));
    due.extensions().forEach(extension -> sentences.add(extended(extension, due.statutory())));
    due.statutoryDue()
        .filter(_ -> !due.kind().isOfStage())
        .ifPresent(day -> sentences.add(statutory(due, day)));
    if (!due.provisionalYears().isEmpty()) {
      sentences.add(
          say(
              "casework.due.provisional",
              due.provisionalYears().stream()
                  .map(String::valueOf)
                  .collect(Collectors.joining(say("casework.due.separator")))));
    }
    if (due.lawBroken() && !due.kind().isOfStage()) {
      sentences.add(say("casework.due.law-broken"));
    } else if (due.promiseBroken()) {
      sentences.add(say("casework.due.promise-broken"));
    }
    return sentences;
  }

  /** How every day was taken: counted, or not and why. */
  List<String> counting(DueExplanation due) {
    var sentences = new ArrayList<String>();
    var counting = due.counting();
    var counted =
        counting.runs().stream()
            .filter(run -> run.how() == How.COUNTED || run.how() == How.WORKED_WEEKEND)
            .toList();
    if (!counted.isEmpty()) {
      var days = counting.days(How.COUNTED) + counting.days(How.WORKED_WEEKEND);
      sentences.add(
          counted.size() > MOST_RUNS
              ? say("casework.due.counted.many", days)
              : say(
                  "casework.due.counted",
                  days,
                  counted.stream()
                      .map(this::days)
                      .collect(Collectors.joining(say("casework.due.separator")))));
    }
    counting.of(How.WORKED_WEEKEND).forEach(run -> sentences.add(worked(run)));
    counting.of(How.HOLIDAY).forEach(run -> sentences.add(holiday(run)));
    if (counting.days(How.WEEKEND) > 0) {
      sentences.add(say("casework.due.weekend", counting.days(How.WEEKEND)));
    }
    if (counting.days(How.STOOD_STILL) > 0) {
      sentences.add(say("casework.due.stood-still", counting.days(How.STOOD_STILL)));
    }
    if (!due.ended()) {
      if (!due.promised().countsWorkingDays()) {
        sentences.add(say("casework.due.natural"));
      }
      due.law()
          .since()
          .ifPresent(since ->
              sentences.add(say("casework.due.rule-set", due.law().ruleSet(), day(since))));
    }
    return sentences;
  }

  private String promised(DueExplanation due, DueDay day) {
    if (due.promised().length() == 0) {
      return say(
          due.extensions().isEmpty()
              ? "casework.due.on-the-spot"
              : "casework.due.on-the-spot.extended",
          day(day.day()));
    }
    return say(
        "casework.due.start",
        day(due.startedOn()),
        due.promised().length(),
        due.promised().unit().name(),
        day(day.day()));
  }

  private String statutory(DueExplanation due, DueDay day) {
    return say(
        "casework.due.statutory",
        due.statutory().length(),
        due.statutory().unit().name(),
        day(day.day()),
        due.basis().in(language));
  }

  private Optional<String> movedOn(DueExplanation due) {
    return due.countedOut()
        .filter(_ -> !due.promised().countsWorkingDays())
        .filter(out -> due.due().filter(day -> day.day().isAfter(out)).isPresent())
        .map(out ->
            due.rest()
                .map(rest ->
                    say(
                        "casework.due.moved-on.holiday",
                        day(out),
                        rest.name().in(language),
                        notice(rest),
                        due.due().map(day -> day(day.day())).orElse("")))
                .orElseGet(() ->
                    say(
                        "casework.due.moved-on.weekend",
                        day(out),
                        due.due().map(day -> day(day.day())).orElse(""))));
  }

  private String pause(Stop stop) {
    return say(
        "casework.due.pause",
        day(stop.from()),
        day(stop.resumedAt().map(Dates::dayOf).orElseThrow()),
        stop.cause(),
        stop.paper().isEmpty() ? "none" : "given",
        stop.paper());
  }

  private String stopped(Stop stop) {
    return say(
        "casework.due.stopped",
        day(stop.from()),
        stop.cause(),
        stop.paper().isEmpty() ? "none" : "given",
        stop.paper());
  }

  private String extended(GrantedExtension extension, Term term) {
    return say(
        "casework.due.extended",
        day(extension.grantedOn()),
        extension.length(),
        term.unit().name(),
        extension.reason(),
        extension.paper(),
        extension.basis().in(language));
  }

  private String worked(Run run) {
    var why = run.why().orElseThrow();
    return say(
        "casework.due.worked",
        days(run),
        DateTimeFormatter.ofPattern("EEEE", language.locale()).format(run.from()),
        why.name().in(language),
        notice(why));
  }

  private String holiday(Run run) {
    var why = run.why().orElseThrow();
    return say("casework.due.holiday", days(run), why.name().in(language), run.days(), notice(why));
  }

  /** The notice's number, or that it is not out. */
  private String notice(SpecialDay day) {
    return day.notice().isEmpty() ? say("casework.due.no-notice") : day.notice();
  }

  private String days(Run run) {
    return run.days() == 1
        ? day(run.from())
        : say("casework.due.range", day(run.from()), day(run.until()));
  }

  private String say(String key, Object... arguments) {
    return words.text(language, key, arguments);
  }

  private String day(LocalDate day) {
    return Dates.day(day, language);
  }
}
