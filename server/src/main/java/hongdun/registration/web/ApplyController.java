package hongdun.registration.web;

import hongdun.casework.Desk;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.EstablishmentItem;
import hongdun.registration.usecase.ActingFor;
import hongdun.registration.usecase.FillIn;
import hongdun.registration.usecase.Sign;
import hongdun.registration.usecase.Visibility;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 我的申请: begins applications and shows how far one is. */
@Controller
class ApplyController {
  private final FillIn fillIn;
  private final Visibility visibility;
  private final Sign sign;
  private final OverviewPages overviews;
  private final Desk desk;
  private final ActingFor acting;

  ApplyController(
      FillIn fillIn,
      Visibility visibility,
      Sign sign,
      OverviewPages overviews,
      Desk desk,
      ActingFor acting) {
    this.acting = acting;
    this.fillIn = fillIn;
    this.visibility = visibility;
    this.sign = sign;
    this.overviews = overviews;
    this.desk = desk;
  }

  @GetMapping("/apply")
  @Access(Who.SIGNED_IN)
  Page mine(SignedIn visitor) {
    if (visitor.isOfficer()) {
      return new Redirect("/desk/counter");
    }
    var rows =
        fillIn.ofAccount(visitor).stream()
            .map(mine ->
                new MyApplicationsPage.Row(
                    mine.application(), stageKey(mine.application()), mine.forWhom()))
            .toList();
    return new MyApplicationsPage(rows, acting.choices(visitor));
  }

  private String stageKey(Application application) {
    return application
        .matter()
        .flatMap(desk::find)
        .map(matter -> matter.procedure() + ".stage." + matter.stage())
        .orElse("registration.stage.DRAFT");
  }

  @PostMapping("/apply/establish-llc")
  @Access(Who.CITIZENS)
  Page beginCompany(SignedIn visitor, Form form, Frame frame) {
    return begin(EstablishmentItem.LLC, visitor, form, frame);
  }

  @PostMapping("/apply/establish-household")
  @Access(Who.CITIZENS)
  Page beginHousehold(SignedIn visitor, Form form, Frame frame) {
    return begin(EstablishmentItem.HOUSEHOLD, visitor, form, frame);
  }

  private Page begin(EstablishmentItem item, SignedIn visitor, Form form, Frame frame) {
    var id = fillIn.begin(item, visitor, form.text("for"), frame.language());
    return new Redirect(
        "/apply/" + id.value() + (item == EstablishmentItem.HOUSEHOLD ? "/household" : "/name"));
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
