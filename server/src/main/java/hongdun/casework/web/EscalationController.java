package hongdun.casework.web;

import hongdun.casework.usecase.ReadEscalations;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Flash;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What was reported to an officer, and what came to him by rule, also of the bureaus below his. */
@Controller
@Access(
    value = Who.OFFICERS,
    roles = {"ACCEPTOR", "EXAMINER", "APPROVER", "DIVISION_HEAD", "HEAD", "LEADER"})
class EscalationController {
  private final ReadEscalations read;

  EscalationController(ReadEscalations read) {
    this.read = read;
  }

  @GetMapping("/desk/escalations")
  EscalationsPage all(SignedIn who) {
    return new EscalationsPage(read.sheet(who.asOfficer()));
  }

  @PostMapping("/desk/escalations/{id:[0-9]{1,18}}/seen")
  Redirect seen(@PathVariable long id, SignedIn who, HttpServletResponse response) {
    read.seen(id, who.asOfficer());
    Flash.say(response, "casework.escalation.seen-now");
    return new Redirect("/desk/escalations");
  }
}
