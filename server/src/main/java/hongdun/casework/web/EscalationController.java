package hongdun.casework.web;

import hongdun.agency.OfficerId;
import hongdun.casework.usecase.DescribeMatter;
import hongdun.casework.usecase.HandOverMatters;
import hongdun.casework.usecase.HandOverMatters.Barred;
import hongdun.casework.usecase.HandOverMatters.Ordering;
import hongdun.casework.usecase.ReadEscalations;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
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

/** What was reported to an officer because it runs late, also of the bureaus below his. */
@Controller
@Access(
    value = Who.OFFICERS,
    roles = {"ACCEPTOR", "EXAMINER", "APPROVER", "DIVISION_HEAD", "HEAD", "LEADER"})
class EscalationController {
  private final ReadEscalations read;
  private final HandOverMatters handOver;
  private final DescribeMatter matters;

  EscalationController(
      ReadEscalations read, HandOverMatters handOver, DescribeMatter matters) {
    this.read = read;
    this.handOver = handOver;
    this.matters = matters;
  }

  @GetMapping("/desk/escalations")
  EscalationsPage all(SignedIn who) {
    return new EscalationsPage(read.to(who.asOfficer()));
  }

  @GetMapping("/desk/escalations/{id:[0-9]{1,18}}")
  EscalationPage one(@PathVariable long id, SignedIn who) {
    return page(id, who, Form.filled(Map.of()), List.of(), List.of());
  }

  @PostMapping("/desk/escalations/{id:[0-9]{1,18}}/seen")
  Redirect seen(@PathVariable long id, SignedIn who, HttpServletResponse response) {
    read.seen(id, who.asOfficer());
    Flash.say(response, "casework.escalation.seen-now");
    return new Redirect("/desk/escalations");
  }

  @PostMapping("/desk/escalations/{id:[0-9]{1,18}}/assign")
  Page assign(@PathVariable long id, SignedIn who, Form form, HttpServletResponse response) {
    var line = read.sheet(id, who.asOfficer()).line();
    var receiver = form.number("receiver");
    var ordering =
        handOver.handOver(
            line.matter().id(),
            receiver.isPresent()
                ? Optional.of(new OfficerId(receiver.getAsLong()))
                : Optional.empty(),
            form.text("reason"),
            who.asOfficer());
    return switch (ordering) {
      case Ordering.Asked _ -> {
        read.seen(id, who.asOfficer());
        Flash.say(response, "casework.hand-over.asked");
        yield new Redirect("/desk/escalations/" + id);
      }
      case Ordering.Incomplete(var faults) -> page(id, who, form, faults, List.of());
      case Ordering.Refused(var barred) ->
          page(
              id,
              who,
              form,
              List.of(Shortcoming.of("receiver", "casework.hand-over.fault.nothing-can-go")),
              barred);
      case Ordering.NotHis() ->
          page(
              id,
              who,
              form,
              List.of(Shortcoming.of("receiver", "casework.hand-over.fault.not-his")),
              List.of());
    };
  }

  private EscalationPage page(
      long id, SignedIn who, Form form, List<Shortcoming> faults, List<Barred> barred) {
    var sheet = read.sheet(id, who.asOfficer());
    return new EscalationPage(
        sheet, matters.describe(sheet.line().matter()), form, faults, barred);
  }
}
