package hongdun.registration.web;

import hongdun.casework.Desk;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.usecase.Sign;
import hongdun.registration.usecase.Visibility;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 申请进度: how far an application is. */
@Controller
class OverviewController {
  private final Visibility visibility;
  private final Sign sign;
  private final OverviewPages overviews;
  private final Desk desk;

  OverviewController(Visibility visibility, Sign sign, OverviewPages overviews, Desk desk) {
    this.visibility = visibility;
    this.sign = sign;
    this.overviews = overviews;
    this.desk = desk;
  }

  @GetMapping("/apply/{id}")
  @Access(Who.SIGNED_IN)
  Page overview(@PathVariable long id, SignedIn visitor, Frame frame) {
    var application = visibility.asApplicant(new ApplicationId(id), visitor);
    return overviews.of(application, visitor.isOfficer(), frame);
  }

  @GetMapping("/apply/{id}/done")
  @Access(Who.SIGNED_IN)
  Page done(@PathVariable long id, SignedIn visitor) {
    var application = visibility.asApplicant(new ApplicationId(id), visitor);
    return application
        .matter()
        .flatMap(desk::find)
        .<Page>map(matter ->
            new DonePage(
                application, matter, visitor.isOfficer(), sign.onPaper(application).size()))
        .orElseGet(() -> new Redirect("/apply/" + id));
  }
}
