package hongdun.agency.web;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.agency.usecase.BureauDirectory;
import hongdun.agency.usecase.CareForOfficers;
import hongdun.agency.usecase.CareForOfficers.Outcome;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Flash;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The account of an officer, for the administrators who may help with it. */
@Controller
@Access(
    value = Who.OFFICERS,
    roles = {"SYSTEM_ADMINISTRATOR", "SECURITY_ADMINISTRATOR", "AUDIT_ADMINISTRATOR"})
class AdminAccountController {
  private final CareForOfficers care;
  private final BureauDirectory directory;

  AdminAccountController(CareForOfficers care, BureauDirectory directory) {
    this.care = care;
    this.directory = directory;
  }

  @GetMapping("/admin/officers/{id:[0-9]{1,18}}/account")
  Page account(@PathVariable long id, SignedIn who) {
    return page(id, who, Optional.empty(), List.of());
  }

  @PostMapping("/admin/officers/{id:[0-9]{1,18}}/account/password")
  @Access(value = Who.OFFICERS, roles = "SYSTEM_ADMINISTRATOR")
  Page password(@PathVariable long id, SignedIn who, HttpServletResponse response) {
    return answer(
        care.giveOneTimePassword(new OfficerId(id), bureau(who), officer(who)), id, who, response);
  }

  @PostMapping("/admin/officers/{id:[0-9]{1,18}}/account/unlock")
  @Access(value = Who.OFFICERS, roles = "SYSTEM_ADMINISTRATOR")
  Page unlock(@PathVariable long id, SignedIn who, HttpServletResponse response) {
    return answer(care.liftLock(new OfficerId(id), bureau(who), officer(who)), id, who, response);
  }

  @PostMapping("/admin/officers/{id:[0-9]{1,18}}/account/second-factor")
  @Access(value = Who.OFFICERS, roles = "SECURITY_ADMINISTRATOR")
  Page secondFactor(@PathVariable long id, SignedIn who, HttpServletResponse response) {
    return answer(
        care.removeSecondFactor(new OfficerId(id), bureau(who), officer(who)), id, who, response);
  }

  private Page answer(Outcome outcome, long id, SignedIn who, HttpServletResponse response) {
    return switch (outcome) {
      case Outcome.Given(var password) -> page(id, who, Optional.of(password), List.of());
      case Outcome.Refused(var why) -> page(id, who, Optional.empty(), why);
      case Outcome.Done() -> {
        Flash.say(response, "agency.account.done");
        yield new Redirect("/admin/officers/" + id + "/account");
      }
    };
  }

  private Page page(long id, SignedIn who, Optional<String> password, List<Shortcoming> faults) {
    return new AdminAccountPage(
        care.sheet(new OfficerId(id), bureau(who)),
        who.roles().contains(Role.SYSTEM_ADMINISTRATOR.name()),
        who.roles().contains(Role.SECURITY_ADMINISTRATOR.name()),
        password,
        faults);
  }

  private UnitId bureau(SignedIn who) {
    return directory.bureauOf(new UnitId(who.unit()));
  }

  private static OfficerId officer(SignedIn who) {
    return new OfficerId(who.officer());
  }
}
