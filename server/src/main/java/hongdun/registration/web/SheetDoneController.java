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
class SheetDoneController {
  private final Visibility visibility;
  private final ApplicationsOfMatters applications;
  private final Desk desk;
  private final MatterParts parts;

  SheetDoneController(
      Visibility visibility, ApplicationsOfMatters applications, Desk desk, MatterParts parts) {
    this.visibility = visibility;
    this.applications = applications;
    this.desk = desk;
    this.parts = parts;
  }

  @GetMapping("/desk/counter/{sheet:household|company}/{id:[0-9]{1,18}}/done")
  @Access(value = Who.OFFICERS, roles = "ACCEPTOR")
  Page done(@PathVariable String sheet, @PathVariable long id, SignedIn officer, Frame frame) {
    var application = visibility.asApplicant(new ApplicationId(id), officer);
    return application
        .matter()
        .flatMap(desk::find)
        .map(matter -> page(sheet, application, matter, officer, frame))
        .orElseGet(() -> new Redirect(CounterPage.path(application)));
  }

  private Page page(
      String sheet, Application application, Matter matter, SignedIn officer, Frame frame) {
    return new SheetDonePage(
        matter,
        applications.codeOf(application.id()),
        matter.procedure() + ".stage." + matter.stage(),
        parts.papers(matter, frame),
        matter.isHandledBy(visibility.bureauOf(officer)),
        "/desk/counter/" + sheet);
  }
}
