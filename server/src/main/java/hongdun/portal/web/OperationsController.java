package hongdun.portal.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Administrators;
import hongdun.portal.Checkup;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.portal.usecase.KeepOperations;
import hongdun.portal.usecase.KeepSessions;
import hongdun.portal.usecase.RunJobs;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 运行维护 — the operator's page, the jobs, and who is signed in. */
@Controller
@Access(value = Who.OFFICERS, roles = Administrators.SYSTEM)
class OperationsController {
  private final KeepOperations operations;
  private final RunJobs jobs;
  private final KeepSessions sessions;
  private final Checkup checkup;

  OperationsController(
      KeepOperations operations, RunJobs jobs, KeepSessions sessions, Checkup checkup) {
    this.operations = operations;
    this.jobs = jobs;
    this.sessions = sessions;
    this.checkup = checkup;
  }

  @GetMapping("/admin/operations")
  @Access(
      value = Who.OFFICERS,
      roles = {Administrators.SYSTEM, Administrators.SECURITY, Administrators.AUDIT})
  OperationsPage operations() {
    return new OperationsPage(operations.state(), jobs.count(RunJobs.Standing.RUNNING));
  }

  @PostMapping("/admin/operations/checkup")
  @Access(
      value = Who.OFFICERS,
      roles = {Administrators.SYSTEM, Administrators.SECURITY, Administrators.AUDIT})
  CheckupPage examine() {
    return new CheckupPage(checkup.examine());
  }

  @GetMapping("/admin/jobs")
  @Access(
      value = Who.OFFICERS,
      roles = {Administrators.SYSTEM, Administrators.SECURITY, Administrators.AUDIT})
  JobsPage jobs(SignedIn who, HttpServletResponse response) {
    var page = new JobsPage(jobs.latest(), jobs.mayCancel(who));
    if (page.goesOn()) {
      // Without JavaScript the browser looks again by itself while something goes on.
      response.setHeader("Refresh", "5");
    }
    return page;
  }

  @PostMapping("/admin/jobs/{id:[0-9]{1,18}}/cancel")
  Page cancel(@PathVariable long id, SignedIn who, HttpServletResponse response) {
    jobs.cancel(id, who);
    Flash.say(response, "portal.jobs.cancel-asked");
    return new Redirect("/admin/jobs");
  }

  @GetMapping("/admin/sessions")
  OnlinePage sessions(SignedIn who, Form form) {
    return sessionsPage(who, form, List.of());
  }

  @PostMapping("/admin/sessions")
  Page end(SignedIn who, Form form, HttpServletResponse response) {
    var faults = sessions.end(form.text("key"), form.text("reason"), who);
    if (!faults.isEmpty()) {
      return sessionsPage(who, form, faults);
    }
    Flash.say(response, "portal.signed-in.ended");
    return new Redirect("/admin/sessions");
  }

  private OnlinePage sessionsPage(SignedIn who, Form form, List<Shortcoming> faults) {
    var before = form.number("before");
    return new OnlinePage(
        sessions.open(
            form.text("words"),
            before.isPresent() ? Optional.of(before.getAsLong()) : Optional.empty(),
            who),
        form.text("words"),
        faults);
  }
}
