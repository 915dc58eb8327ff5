package hongdun.registration.web;

import hongdun.casework.Desk;
import hongdun.casework.Matter;
import hongdun.casework.MatterParts;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Application;
import hongdun.registration.usecase.ApplicationsOfMatters;
import hongdun.registration.usecase.Visibility;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 当场登记结果: the licence to print and hand over, or who goes on with the matter. */
@Controller
class HouseholdDoneController {
  private final Visibility visibility;
  private final ApplicationsOfMatters applications;
  private final Desk desk;
  private final MatterParts parts;

  HouseholdDoneController(
      Visibility visibility, ApplicationsOfMatters applications, Desk desk, MatterParts parts) {
    this.visibility = visibility;
    this.applications = applications;
    this.desk = desk;
    this.parts = parts;
  }

  @GetMapping("/desk/counter/household/{id:[0-9]{1,18}}/done")
  @Access(value = Who.OFFICERS, roles = "ACCEPTOR")
  Page done(@PathVariable long id, SignedIn officer, Frame frame) {
    var application = visibility.asApplicant(new ApplicationId(id), officer);
    return application
        .matter()
        .flatMap(desk::find)
        .map(matter -> page(application, matter, officer, frame))
        .orElseGet(() -> new Redirect("/desk/counter/household/" + id));
  }

  private Page page(Application application, Matter matter, SignedIn officer, Frame frame) {
    return new HouseholdDonePage(
        matter,
        applications.codeOf(application.id()),
        matter.procedure() + ".stage." + matter.stage(),
        parts.papers(matter, frame),
        matter.isHandledBy(visibility.bureauOf(officer)));
  }
}
