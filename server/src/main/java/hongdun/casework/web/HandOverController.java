package hongdun.casework.web;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.casework.MatterId;
import hongdun.casework.usecase.AnswerHandOver;
import hongdun.casework.usecase.HandOverMatters;
import hongdun.casework.usecase.HandOverMatters.Barred;
import hongdun.casework.usecase.HandOverMatters.Ordering;
import hongdun.casework.usecase.ReadHandOvers;
import hongdun.casework.usecase.ReadHandOvers.Where;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Confirmed;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The pages on which matters are handed over, accepted and refused. */
@Controller
@Access(
    value = Who.OFFICERS,
    roles = {"ACCEPTOR", "EXAMINER", "APPROVER", "DIVISION_HEAD", "HEAD", "LEADER"})
class HandOverController {
  private static final Form NOTHING = Form.filled(Map.of());
  private static final String OVERVIEW = "/desk/hand-overs";

  private final HandOverMatters handOver;
  private final AnswerHandOver answers;
  private final ReadHandOvers read;

  HandOverController(HandOverMatters handOver, AnswerHandOver answers, ReadHandOvers read) {
    this.handOver = handOver;
    this.answers = answers;
    this.read = read;
  }

  @GetMapping("/desk/hand-overs")
  HandOversPage overview(SignedIn who, Form form) {
    return overviewWith(who, form, List.of(), List.of());
  }

  @PostMapping("/desk/hand-overs")
  Page all(SignedIn who, Form form, HttpServletResponse response) {
    var ordering =
        handOver.handOverAll(
            officer(form, "former"),
            officer(form, "receiver"),
            form.text("reason"),
            who.asOfficer());
    return switch (ordering) {
      case Ordering.Asked(_, _, var left) -> {
        if (left.isEmpty()) {
          Flash.say(response, "casework.hand-over.asked");
          yield new Redirect(overview(form));
        }
        yield overviewWith(who, bureauOnly(form), List.of(), left);
      }
      case Ordering.Incomplete(var faults) -> overviewWith(who, form, faults, List.of());
      case Ordering.Refused(var barred) -> overviewWith(who, form, refused(), barred);
      case Ordering.NotHis() -> overviewWith(who, form, notHis("former"), List.of());
    };
  }

  @GetMapping("/desk/matters/{id:[0-9]{1,18}}/hand-over")
  HandOverPage one(@PathVariable long id, SignedIn who) {
    return onePage(id, who, NOTHING, List.of(), List.of());
  }

  @PostMapping("/desk/matters/{id:[0-9]{1,18}}/hand-over")
  Page handOver(@PathVariable long id, SignedIn who, Form form, HttpServletResponse response) {
    var ordering =
        handOver.handOver(
            new MatterId(id), officer(form, "receiver"), form.text("reason"), who.asOfficer());
    return switch (ordering) {
      case Ordering.Asked _ -> {
        Flash.say(response, "casework.hand-over.asked");
        yield new Redirect("/desk/matters/" + id + "/hand-over");
      }
      case Ordering.Incomplete(var faults) -> onePage(id, who, form, faults, List.of());
      case Ordering.Refused(var barred) -> onePage(id, who, form, refused(), barred);
      case Ordering.NotHis() -> onePage(id, who, form, notHis("receiver"), List.of());
    };
  }

  @PostMapping("/desk/hand-overs/{id:[0-9]{1,18}}/accept")
  Page accept(@PathVariable long id, SignedIn who, HttpServletResponse response) {
    var answered = answers.accept(id, who.asOfficer());
    if (!answered.kept().isEmpty()) {
      return overviewWith(who, NOTHING, List.of(), answered.kept());
    }
    Flash.say(response, "casework.hand-over.accepted");
    return new Redirect(OVERVIEW);
  }

  @PostMapping("/desk/hand-overs/{id:[0-9]{1,18}}/refuse")
  Page refuse(@PathVariable long id, SignedIn who, Form form, HttpServletResponse response) {
    var faults = answers.refuse(id, form.text("answer"), who.asOfficer());
    if (!faults.isEmpty()) {
      return overviewWith(who, form, faults, List.of());
    }
    Flash.say(response, "casework.hand-over.refused");
    return new Redirect(OVERVIEW);
  }

  @PostMapping("/desk/hand-overs/{id:[0-9]{1,18}}/withdraw")
  @Confirmed("casework.hand-over.withdraw")
  Redirect withdraw(@PathVariable long id, SignedIn who, HttpServletResponse response) {
    answers.withdraw(id, who.asOfficer());
    Flash.say(response, "casework.hand-over.withdrawn");
    return new Redirect(OVERVIEW);
  }

  private HandOversPage overviewWith(
      SignedIn who, Form form, List<Shortcoming> faults, List<Barred> barred) {
    return new HandOversPage(
        read.sheet(who.asOfficer(), bureau(form)), who.officer(), form, faults, barred);
  }

  private HandOverPage onePage(
      long id, SignedIn who, Form form, List<Shortcoming> faults, List<Barred> barred) {
    var whose = read.whose(new MatterId(id), who.asOfficer());
    return new HandOverPage(
        whose,
        whose.where() == Where.OWN_BUREAU
            ? read.sheet(who.asOfficer(), Optional.empty()).colleagues()
            : List.of(),
        form,
        faults,
        barred);
  }

  /** Whose people are shown: of his own bureau unless another of his range was chosen. */
  private static Optional<UnitId> bureau(Form form) {
    var chosen = form.number("bureau");
    return chosen.isPresent() && chosen.getAsLong() > 0
        ? Optional.of(new UnitId(chosen.getAsLong()))
        : Optional.empty();
  }

  private static Form bureauOnly(Form form) {
    return Form.filled(Map.of("bureau", form.text("bureau")));
  }

  private static String overview(Form form) {
    return bureau(form).map(unit -> OVERVIEW + "?bureau=" + unit.value()).orElse(OVERVIEW);
  }

  private static List<Shortcoming> refused() {
    return List.of(Shortcoming.of("receiver", "casework.hand-over.fault.nothing-can-go"));
  }

  private static List<Shortcoming> notHis(String field) {
    return List.of(Shortcoming.of(field, "casework.hand-over.fault.not-his"));
  }

  private static Optional<OfficerId> officer(Form form, String field) {
    var number = form.number(field);
    return number.isPresent() ? Optional.of(new OfficerId(number.getAsLong())) : Optional.empty();
  }
}
