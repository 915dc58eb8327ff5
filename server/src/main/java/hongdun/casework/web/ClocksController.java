package hongdun.casework.web;

import hongdun.casework.ClockKind;
import hongdun.casework.MatterId;
import hongdun.casework.TimeLimits;
import hongdun.casework.TimeLimits.Ruling;
import hongdun.casework.usecase.ReadClocks;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.NotFound;
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

/** The clocks of a matter: stopped, resumed and extended by the officers their rules name. */
@Controller
@Access(
    value = Who.OFFICERS,
    roles = {"ACCEPTOR", "EXAMINER", "APPROVER", "DIVISION_HEAD", "HEAD", "LEADER"})
class ClocksController {
  private static final int LONGEST = 9999;

  private final ReadClocks clocks;
  private final TimeLimits limits;

  ClocksController(ReadClocks clocks, TimeLimits limits) {
    this.clocks = clocks;
    this.limits = limits;
  }

  @GetMapping("/desk/matters/{id:[0-9]{1,18}}/clocks")
  ClocksPage show(@PathVariable long id, SignedIn visitor, Frame frame) {
    return page(id, visitor, frame, Form.filled(Map.of()), List.of());
  }

  @PostMapping("/desk/matters/{id:[0-9]{1,18}}/clocks/stop")
  Page stop(
      @PathVariable long id,
      SignedIn visitor,
      Form form,
      Frame frame,
      HttpServletResponse response) {
    var order =
        new TimeLimits.Stopping(
            new MatterId(id),
            kind(form),
            text(form, "cause"),
            text(form, "stopPaper"),
            visitor.asOfficer());
    return answer(
        limits.stop(order), id, visitor, form, frame, "casework.clocks.stopped", response);
  }

  @PostMapping("/desk/matters/{id:[0-9]{1,18}}/clocks/resume")
  Page resume(
      @PathVariable long id,
      SignedIn visitor,
      Form form,
      Frame frame,
      HttpServletResponse response) {
    var order =
        new TimeLimits.Resuming(
            new MatterId(id), kind(form), text(form, "resumePaper"), visitor.asOfficer());
    return answer(
        limits.resume(order), id, visitor, form, frame, "casework.clocks.resumed", response);
  }

  @PostMapping("/desk/matters/{id:[0-9]{1,18}}/clocks/extend")
  Page extend(
      @PathVariable long id,
      SignedIn visitor,
      Form form,
      Frame frame,
      HttpServletResponse response) {
    var order =
        new TimeLimits.Extending(
            new MatterId(id),
            kind(form),
            (int) Math.min(LONGEST, form.number("length-" + form.text("kind")).orElse(0)),
            text(form, "paper"),
            text(form, "reason"),
            visitor.asOfficer());
    return answer(
        limits.extend(order), id, visitor, form, frame, "casework.clocks.extended", response);
  }

  /** The fields of a clock's forms end with its kind. */
  private static String text(Form form, String field) {
    return form.text(field + "-" + form.text("kind"));
  }

  private static Shortcoming at(Form form, Shortcoming fault) {
    return new Shortcoming(
        fault.field() + "-" + form.text("kind"),
        fault.messageKey(),
        fault.arguments(),
        fault.basis());
  }

  private static ClockKind kind(Form form) {
    var code = form.text("kind");
    if (!code.matches("[A-Z][A-Z_]*")) {
      throw new NotFound("No such kind of clock");
    }
    return new ClockKind(code);
  }

  private Page answer(
      Ruling ruling,
      long id,
      SignedIn visitor,
      Form form,
      Frame frame,
      String flash,
      HttpServletResponse response) {
    return switch (ruling) {
      case Ruling.Done _ -> {
        Flash.say(response, flash);
        yield new Redirect("/desk/matters/" + id + "/clocks");
      }
      case Ruling.Refused(var faults) ->
          page(id, visitor, frame, form, faults.stream().map(fault -> at(form, fault)).toList());
    };
  }

  private ClocksPage page(
      long id, SignedIn visitor, Frame frame, Form form, List<Shortcoming> faults) {
    var read = clocks.read(new MatterId(id), visitor.asOfficer());
    var words = new DueWords(frame.words(), frame.language());
    return new ClocksPage(
        read.matter(),
        read.dials().stream()
            .map(dial ->
                new ClocksPage.Dial(
                    dial.kind().code(),
                    words.sheet(dial.due()),
                    dial.due().promised().unit().name(),
                    dial.causes(),
                    dial.mayResume(),
                    dial.extendable(),
                    dial.proposes(),
                    dial.extending()
                        .map(rule ->
                            new ClocksPage.Rule(
                                rule.length(), rule.times(), rule.role().name(), rule.basis()))))
            .toList(),
        form,
        faults);
  }
}
