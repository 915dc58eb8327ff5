package hongdun.registration.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Dossier;
import hongdun.registration.domain.Requirements;
import hongdun.registration.domain.Situation;
import hongdun.registration.usecase.AnswerWords;
import hongdun.registration.usecase.FillIn;
import hongdun.registration.usecase.HandIn;
import hongdun.registration.usecase.HandIn.Outcome;
import hongdun.registration.usecase.Judgement;
import hongdun.registration.usecase.OpenDossier;
import hongdun.registration.usecase.Sign;
import hongdun.registration.usecase.Visibility;
import hongdun.shared.Shortcoming;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 提交: checks an application and hands it in. */
@Controller
class HandInController {
  private final FillIn fillIn;
  private final HandIn handIn;
  private final Visibility visibility;
  private final OpenDossier dossiers;
  private final Judgement judgement;
  private final AnswerWords answers;
  private final Sign sign;

  HandInController(
      FillIn fillIn,
      HandIn handIn,
      Visibility visibility,
      OpenDossier dossiers,
      Judgement judgement,
      AnswerWords answers,
      Sign sign) {
    this.fillIn = fillIn;
    this.handIn = handIn;
    this.visibility = visibility;
    this.dossiers = dossiers;
    this.judgement = judgement;
    this.answers = answers;
    this.sign = sign;
  }

  /** 登记预审: the draft judged before anyone visits the counter, every fault on one list. */
  @GetMapping("/apply/{id}/check")
  @Access(Who.SIGNED_IN)
  Page check(@PathVariable long id, SignedIn visitor, Frame frame) {
    var application = visibility.asApplicant(new ApplicationId(id), visitor);
    var dossier = dossiers.of(application);
    var situation = judgement.situation(dossier);
    return checkPage(dossier, situation, Requirements.unmetBy(application.draft(), situation), 200);
  }

  private Page checkPage(
      Dossier dossier, Situation situation, List<Shortcoming> shortcomings, int status) {
    var application = dossier.application();
    return new CheckPage(
        application,
        fillIn.isOpen(application),
        answers.rows(application.draft()),
        shortcomings,
        judgement.warnings(situation),
        sign.missing(dossier),
        status);
  }

  @PostMapping("/apply/{id}/submit")
  @Access(Who.SIGNED_IN)
  Page submit(@PathVariable long id, SignedIn visitor, Frame frame) {
    return switch (handIn.handIn(new ApplicationId(id), visitor, frame.language())) {
      case Outcome.HandedIn _ -> new Redirect("/apply/" + id + "/done");
      case Outcome.NotAllowed(var why) -> {
        var dossier = dossiers.of(visibility.asApplicant(new ApplicationId(id), visitor));
        yield checkPage(
            dossier,
            judgement.situation(dossier),
            List.of(new Shortcoming("submit", why.messageKey(), why.arguments(), why.basis())),
            422);
      }
      case Outcome.NotReady(var shortcomings, var unsigned) -> {
        var application = visibility.asApplicant(new ApplicationId(id), visitor);
        var all = new ArrayList<>(shortcomings);
        if (!unsigned.isEmpty()) {
          all.add(
              Shortcoming.of(
                  "sign", "registration.fault.unsigned", Integer.toString(unsigned.size())));
        }
        var dossier = dossiers.of(application);
        yield checkPage(dossier, judgement.situation(dossier), all, 422);
      }
    };
  }
}
