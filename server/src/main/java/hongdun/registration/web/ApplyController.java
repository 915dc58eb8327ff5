package hongdun.registration.web;

import hongdun.casework.Desk;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Application;
import hongdun.registration.usecase.FillIn;
import hongdun.registration.usecase.HandIn;
import hongdun.registration.usecase.HandIn.Outcome;
import hongdun.registration.usecase.Judgement;
import hongdun.registration.usecase.Sign;
import hongdun.registration.usecase.Visibility;
import hongdun.registration.usecase.Withdraw;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 我的申请: begins applications, shows how far one is, and hands it in. */
@Controller
class ApplyController {
  private final FillIn fillIn;
  private final HandIn handIn;
  private final Withdraw withdraw;
  private final Visibility visibility;
  private final Judgement judgement;
  private final Sign sign;
  private final OverviewPages overviews;
  private final Desk desk;

  ApplyController(
      FillIn fillIn,
      HandIn handIn,
      Withdraw withdraw,
      Visibility visibility,
      Judgement judgement,
      Sign sign,
      OverviewPages overviews,
      Desk desk) {
    this.fillIn = fillIn;
    this.handIn = handIn;
    this.withdraw = withdraw;
    this.visibility = visibility;
    this.judgement = judgement;
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
            .map(application -> new MyApplicationsPage.Row(application, stageKey(application)))
            .toList();
    return new MyApplicationsPage(rows);
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
  Page begin(SignedIn visitor, Frame frame) {
    var id = fillIn.begin(visitor, frame.language());
    return new Redirect("/apply/" + id.value() + "/name");
  }

  @GetMapping("/apply/{id}")
  @Access(Who.SIGNED_IN)
  Page overview(@PathVariable long id, SignedIn visitor, Frame frame) {
    var application = visibility.asApplicant(new ApplicationId(id), visitor);
    return overviews.of(application, visitor.isOfficer(), frame);
  }

  /** 登记预审: the draft judged before anyone visits the counter, every fault on one list. */
  @GetMapping("/apply/{id}/check")
  @Access(Who.SIGNED_IN)
  Page check(@PathVariable long id, SignedIn visitor, Frame frame) {
    var application = visibility.asApplicant(new ApplicationId(id), visitor);
    return checkPage(application, judgement.shortcomings(application), 200);
  }

  private Page checkPage(Application application, List<Shortcoming> shortcomings, int status) {
    return new CheckPage(
        application,
        fillIn.isOpen(application),
        judgement.rows(application.draft()),
        shortcomings,
        judgement.warnings(application),
        sign.missing(application),
        status);
  }

  @PostMapping("/apply/{id}/submit")
  @Access(Who.SIGNED_IN)
  Page submit(@PathVariable long id, SignedIn visitor, Frame frame) {
    return switch (handIn.handIn(new ApplicationId(id), visitor, frame.language())) {
      case Outcome.HandedIn _ -> new Redirect("/apply/" + id + "/done");
      case Outcome.NotReady(var shortcomings, var unsigned) -> {
        var application = visibility.asApplicant(new ApplicationId(id), visitor);
        var all = new ArrayList<>(shortcomings);
        if (!unsigned.isEmpty()) {
          all.add(
              Shortcoming.of(
                  "sign", "registration.fault.unsigned", Integer.toString(unsigned.size())));
        }
        yield checkPage(application, all, 422);
      }
    };
  }

  @GetMapping("/apply/{id}/done")
  @Access(Who.SIGNED_IN)
  Page done(@PathVariable long id, SignedIn visitor) {
    var application = visibility.asApplicant(new ApplicationId(id), visitor);
    return application
        .matter()
        .flatMap(desk::find)
        .<Page>map(matter -> new DonePage(application, matter, visitor.isOfficer()))
        .orElseGet(() -> new Redirect("/apply/" + id));
  }

  @GetMapping("/apply/{id}/withdraw")
  @Access(Who.SIGNED_IN)
  Page confirmWithdrawal(@PathVariable long id, SignedIn visitor) {
    return new WithdrawPage(visibility.asApplicant(new ApplicationId(id), visitor));
  }

  @PostMapping("/apply/{id}/withdraw")
  @Access(Who.SIGNED_IN)
  Page withdraw(@PathVariable long id, SignedIn visitor, Form form, HttpServletResponse response) {
    withdraw.withdraw(new ApplicationId(id), visitor, form.text("reason"));
    Flash.say(response, "registration.withdrawn");
    return new Redirect("/apply/" + id);
  }
}
