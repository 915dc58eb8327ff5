package hongdun.casework.web;

import hongdun.casework.JournalEntry;
import hongdun.casework.domain.Progress;
import hongdun.casework.usecase.ReadPapers;
import hongdun.casework.usecase.ReadProgress;
import hongdun.casework.web.ProgressPage.Handed;
import hongdun.casework.web.ProgressPage.Place;
import hongdun.casework.web.ProgressPage.Step;
import hongdun.casework.web.ProgressPage.Told;
import hongdun.documents.Deliveries.Way;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.Tries;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
@Access(Who.EVERYONE)
class ProgressController {
  static final String PURPOSE = "progress";

  private final ReadProgress progress;
  private final ReadPapers papers;
  private final Tries tries;

  ProgressController(ReadProgress progress, ReadPapers papers, Tries tries) {
    this.progress = progress;
    this.papers = papers;
    this.tries = tries;
  }

  @GetMapping("/progress")
  Page search(Form form, HttpServletRequest request) {
    if (!form.has("code")) {
      return new ProgressSearchPage("", List.of());
    }
    return find(form.text("code"), request)
        .<Page>map(found -> new Redirect(found.matter().progressPath()))
        .orElseGet(() -> unknown(form.text("code")));
  }

  @GetMapping("/progress/{code}")
  Page show(@PathVariable String code, HttpServletRequest request, Frame frame) {
    return find(code, request).<Page>map(found -> page(found, frame)).orElseGet(() -> unknown(""));
  }

  private Optional<Progress> find(String code, HttpServletRequest request) {
    tries.check(PURPOSE, request.getRemoteAddr());
    var found = progress.read(code);
    if (found.isEmpty()) {
      tries.failed(PURPOSE, request.getRemoteAddr());
    }
    return found;
  }

  private static ProgressSearchPage unknown(String code) {
    return new ProgressSearchPage(
        code, List.of(Shortcoming.of("code", "casework.progress.unknown")));
  }

  private ProgressPage page(Progress found, Frame frame) {
    var words = new DueWords(frame.words(), frame.language());
    return new ProgressPage(
        found,
        MatterTags.meaning(found.matter(), found.table()),
        words.sheets(found.clocks()),
        steps(found, frame),
        found.notices().stream()
            .map(notice ->
                new Told(
                    notice.at(),
                    frame.text(notice.subjectKey(), notice.arguments().toArray()),
                    frame.text(notice.bodyKey(), notice.arguments().toArray())))
            .toList()
            .reversed(),
        papers.readableBy(found.matter(), frame.visitor()),
        papers.deliveriesOf(found.matter()).stream()
            .map(delivery -> new Handed(delivery.at(), words(delivery.way(), frame)))
            .toList(),
        papers.partyPath(found.matter(), frame.visitor()),
        papers.waitsUntil(found.matter()));
  }

  private static String words(Way way, Frame frame) {
    return switch (way) {
      case Way.Collected _ -> frame.text("casework.progress.collected");
      case Way.Posted posted ->
          frame.text("casework.progress.posted", posted.carrier(), posted.tracking());
    };
  }

  /**
   * What was done, where the matter is, and what normally follows; a concluded one stays where it
   * is.
   */
  private static List<Step> steps(Progress found, Frame frame) {
    var table = found.table();
    var steps = new ArrayList<Step>();
    for (var line : found.steps()) {
      steps.add(
          new Step(
              StepWords.of(table, line, frame),
              Optional.of(line.at()),
              who(line, frame),
              Place.DONE));
    }
    if (found.matter().concludedAt().isPresent()) {
      steps.add(steps.removeLast().here());
      return steps;
    }
    steps.add(
        new Step(
            frame.text(table.stageKey(found.matter().stage())), Optional.empty(), "", Place.HERE));
    for (var stage : found.ahead()) {
      steps.add(new Step(frame.text(table.stageKey(stage)), Optional.empty(), "", Place.AHEAD));
    }
    return steps;
  }

  /** Officers are named; the party is not, for whoever holds the code may read this. */
  private static String who(JournalEntry line, Frame frame) {
    return switch (line.byKind()) {
      case OFFICER ->
          line.forParty() ? frame.text("casework.by.for-party", line.byName()) : line.byName();
      case PARTY -> frame.text("casework.by.party");
      case SYSTEM -> frame.text("casework.by.system");
    };
  }
}
