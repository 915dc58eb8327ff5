package hongdun.casework.web;

import hongdun.casework.JournalEntry;
import hongdun.casework.MatterId;
import hongdun.casework.MatterParts;
import hongdun.casework.domain.ProcedureTable;
import hongdun.casework.usecase.MarkError;
import hongdun.casework.usecase.MarkError.Outcome;
import hongdun.casework.usecase.WatchMatter;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Choice;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 监察窗口: every running matter of a range, read by who watches over it. */
@Controller
class WatchController {
  private final WatchMatter watch;
  private final MarkError mark;
  private final MatterParts parts;

  WatchController(WatchMatter watch, MarkError mark, MatterParts parts) {
    this.watch = watch;
    this.mark = mark;
    this.parts = parts;
  }

  /** All running matters of the range. */
  @GetMapping("/desk/watch")
  @Access(
      value = Who.OFFICERS,
      roles = {"SUPERVISOR", "HEAD", "LEADER"})
  Redirect list() {
    return new Redirect("/desk?tab=open&unit=all");
  }

  @GetMapping("/desk/watch/{id:[0-9]{1,18}}")
  @Access(
      value = Who.OFFICERS,
      roles = {"SUPERVISOR", "HEAD", "LEADER"})
  WatchPage show(@PathVariable long id, SignedIn visitor, Frame frame) {
    return page(id, visitor, frame, Form.filled(Map.of()), List.of(), "");
  }

  @PostMapping("/desk/watch/{id:[0-9]{1,18}}/marks")
  @Access(value = Who.OFFICERS, roles = "SUPERVISOR")
  Page mark(
      @PathVariable long id,
      SignedIn visitor,
      Form form,
      Frame frame,
      HttpServletResponse response) {
    var outcome =
        mark.mark(
            new MatterId(id),
            (int) form.number("version").orElse(-1),
            form.number("line").orElse(0),
            form.text("note"),
            visitor.asOfficer());
    return switch (outcome) {
      case Outcome.Marked _ -> {
        Flash.say(response, "casework.mark.done");
        yield new Redirect("/desk/watch/" + id);
      }
      case Outcome.Refused(var why) -> page(id, visitor, frame, form, List.of(), why);
      case Outcome.Incomplete(var faults) -> page(id, visitor, frame, form, faults, "");
    };
  }

  private WatchPage page(
      long id, SignedIn visitor, Frame frame, Form form, List<Shortcoming> faults, String refused) {
    var watched = watch.watch(new MatterId(id), visitor.asOfficer());
    return new WatchPage(
        watched,
        parts.header(watched.chain().matter(), frame),
        watched.markable().reversed().stream()
            .map(line -> step(line, watched.chain().table(), frame))
            .toList(),
        form,
        faults,
        refused,
        visitor.roles().contains("SUPERVISOR"));
  }

  private static Choice step(JournalEntry line, ProcedureTable table, Frame frame) {
    return new Choice(
        Long.toString(line.id()),
        frame.text(
            "casework.mark.step",
            StepWords.of(table, line, frame),
            line.byName(),
            frame.time(line.at())),
        frame.text("casework.mark.step.hint", frame.text(table.stageKey(line.from()))));
  }
}
