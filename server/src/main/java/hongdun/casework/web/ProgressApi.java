package hongdun.casework.web;

import hongdun.agency.Officer;
import hongdun.agency.WorkingCalendar.DueDay;
import hongdun.casework.JournalEntry.ByKind;
import hongdun.casework.domain.Progress;
import hongdun.casework.usecase.ReadProgress;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.ApiOperation;
import hongdun.portal.ApiProblem;
import hongdun.portal.ApiScope;
import hongdun.portal.Tries;
import hongdun.portal.Words;
import hongdun.shared.BilingualText;
import hongdun.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The progress of a matter for programs. */
@RestController
@Access(Who.EVERYONE)
class ProgressApi {
  private final ReadProgress progress;
  private final Words words;
  private final Tries tries;

  ProgressApi(ReadProgress progress, Words words, Tries tries) {
    this.progress = progress;
    this.words = words;
    this.tries = tries;
  }

  /** Where a matter stands. */
  record Answer(
      String number,
      String subject,
      String item,
      State state,
      BilingualText bureau,
      Optional<String> officer,
      Optional<LocalDate> due,
      Optional<LocalDate> statutoryDue,
      boolean provisional,
      Explanation explanation,
      Instant opened,
      Optional<Instant> concluded,
      List<Step> steps) {}

  /** A stage with its words. */
  record State(String code, BilingualText words) {}

  /** The due day in sentences. */
  record Explanation(List<String> zh, List<String> en) {}

  /** A step that was taken; an officer is named, the party is not. */
  record Step(String code, Instant at, ByKind by, Optional<String> officer) {}

  @GetMapping("/api/v1/progress/{code}")
  @ApiOperation(words = "casework.api.progress", scope = ApiScope.PROGRESS, example = "")
  Answer show(@PathVariable String code, HttpServletRequest request) {
    tries.check(ProgressController.PURPOSE, request.getRemoteAddr());
    return progress
        .read(code)
        .map(this::answer)
        .orElseThrow(() -> {
          tries.failed(ProgressController.PURPOSE, request.getRemoteAddr());
          return ApiProblem.missing("code", "casework.progress.unknown");
        });
  }

  private Answer answer(Progress found) {
    var matter = found.matter();
    var due = found.due();
    return new Answer(
        matter.number(),
        matter.subject(),
        matter.item(),
        new State(matter.stage(), both(found.table().stageKey(matter.stage()))),
        found.bureau().name(),
        found.officer().map(Officer::name),
        due.due().map(DueDay::day),
        due.statutoryDue().map(DueDay::day),
        due.provisional(),
        new Explanation(explained(found, Language.ZH), explained(found, Language.EN)),
        matter.openedAt(),
        matter.concludedAt(),
        found.steps().stream()
            .map(line ->
                new Step(
                    line.step(), line.at(), line.byKind(), line.officer().map(_ -> line.byName())))
            .toList());
  }

  /** The sentences of the whole matter's clock, then those of the others. */
  private List<String> explained(Progress found, Language language) {
    return new DueWords(words, language)
        .sheets(found.clocks()).stream().flatMap(sheet -> sheet.all().stream()).toList();
  }

  private BilingualText both(String key) {
    return new BilingualText(words.text(Language.ZH, key), words.text(Language.EN, key));
  }
}
