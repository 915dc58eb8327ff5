package hongdun.casework.web;

import hongdun.agency.Agency;
import hongdun.casework.MatterId;
import hongdun.casework.domain.AfterCheck.Result;
import hongdun.casework.usecase.CheckAfterwards;
import hongdun.casework.usecase.CheckAfterwards.Outcome;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 事后抽查: what was drawn, and what was found. */
@Controller
class AfterCheckController {
  private final CheckAfterwards checks;
  private final Agency agency;

  AfterCheckController(CheckAfterwards checks, Agency agency) {
    this.checks = checks;
    this.agency = agency;
  }

  @GetMapping("/desk/after-checks")
  @Access(
      value = Who.OFFICERS,
      roles = {"DIVISION_HEAD", "LEADER", "HEAD", "SUPERVISOR"})
  Page list(SignedIn officer) {
    return page(officer, List.of());
  }

  @PostMapping("/desk/after-checks/{matter:[0-9]{1,18}}")
  @Access(value = Who.OFFICERS, roles = "DIVISION_HEAD")
  Page check(@PathVariable long matter, SignedIn officer, Form form, HttpServletResponse response) {
    var result = form.text("result").equals("FAULTY") ? Result.FAULTY : Result.SOUND;
    return switch (checks.check(
        new MatterId(matter), result, form.text("findings"), officer.asOfficer())) {
      case Outcome.Kept() -> {
        Flash.say(response, "casework.after-check.kept");
        yield new Redirect("/desk/after-checks");
      }
      case Outcome.Refused(var field, var key) ->
          page(officer, List.of(Shortcoming.of(field, key)));
    };
  }

  private AfterChecksPage page(SignedIn officer, List<Shortcoming> faults) {
    var desk = checks.desk(officer.asOfficer());
    var names = new HashMap<Long, String>();
    for (var check : desk.checks()) {
      check
          .finding()
          .ifPresent(
              found -> names.put(found.officer().value(), agency.officer(found.officer()).name()));
      check
          .matter()
          .handler()
          .ifPresent(handler -> names.put(handler.value(), agency.officer(handler).name()));
    }
    return new AfterChecksPage(desk, names, officer.roles().contains("DIVISION_HEAD"), faults);
  }
}
