package hongdun.registration.web;

import hongdun.casework.Desk;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.EstablishmentItem;
import hongdun.registration.domain.NameAnswers;
import hongdun.registration.usecase.ActingFor;
import hongdun.registration.usecase.FillIn;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** 我的申请: lists a citizen's applications and begins others. */
@Controller
class ApplyController {
  private final FillIn fillIn;
  private final Desk desk;
  private final ActingFor acting;

  ApplyController(FillIn fillIn, Desk desk, ActingFor acting) {
    this.fillIn = fillIn;
    this.desk = desk;
    this.acting = acting;
  }

  @GetMapping("/apply")
  @Access(Who.SIGNED_IN)
  Page mine(SignedIn visitor, Form form) {
    if (visitor.isOfficer()) {
      return new Redirect("/desk/counter");
    }
    var rows =
        fillIn.ofAccount(visitor).stream()
            .map(mine ->
                new MyApplicationsPage.Row(
                    mine.application(), stageKey(mine.application()), mine.forWhom()))
            .toList();
    return new MyApplicationsPage(rows, acting.choices(visitor), wish(form));
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
    var blank = EstablishmentItem.LLC.blank();
    var id =
        fillIn.begin(
            wish(form).map(blank::withName).orElse(blank),
            visitor,
            form.text("for"),
            frame.language());
    return new Redirect("/apply/" + id.value() + "/name");
  }

  @PostMapping("/apply/establish-household")
  @Access(Who.CITIZENS)
  Page beginHousehold(SignedIn visitor, Form form, Frame frame) {
    var id =
        fillIn.begin(
            EstablishmentItem.HOUSEHOLD.blank(), visitor, form.text("for"), frame.language());
    return new Redirect("/apply/" + id.value() + "/household");
  }

  /** The name he comes with, when he found one free. */
  private static Optional<NameAnswers> wish(Form form) {
    return Optional.of(NameController.answers(form)).filter(name -> !name.tradeName().isEmpty());
  }
}
