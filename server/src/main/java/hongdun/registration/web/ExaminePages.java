package hongdun.registration.web;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import hongdun.agency.Agency;
import hongdun.agency.OfficerId;
import hongdun.casework.Desk;
import hongdun.casework.Desk.StepResult.Forbidden;
import hongdun.casework.MatterId;
import hongdun.casework.MatterParts;
import hongdun.naming.NameVerdictPart;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.Sent;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Requirements;
import hongdun.registration.domain.Situation;
import hongdun.registration.domain.Stage;
import hongdun.registration.domain.Step;
import hongdun.registration.usecase.AnswerWords;
import hongdun.registration.usecase.ApplicationsOfMatters;
import hongdun.registration.usecase.ExaminationRecord;
import hongdun.registration.usecase.Examine.Outcome;
import hongdun.registration.usecase.Judgement;
import hongdun.registration.usecase.OpenDossier;
import hongdun.registration.usecase.RefusalGrounds;
import hongdun.registration.usecase.RefuseAcceptance;
import hongdun.registration.usecase.ShowNumber;
import hongdun.registration.usecase.Sign;
import hongdun.registration.usecase.Sign.Standing;
import hongdun.registration.usecase.Visibility;
import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gathers what the officer's page of an application shows. */
@Component
class ExaminePages {
  private final ApplicationsOfMatters applications;
  private final Visibility visibility;
  private final OpenDossier dossiers;
  private final Judgement judgement;
  private final Shown shown;
  private final MatterParts parts;
  private final Agency agency;

  ExaminePages(
      ApplicationsOfMatters applications,
      Visibility visibility,
      OpenDossier dossiers,
      Judgement judgement,
      Shown shown,
      MatterParts parts,
      Agency agency) {
    this.applications = applications;
    this.visibility = visibility;
    this.dossiers = dossiers;
    this.judgement = judgement;
    this.shown = shown;
    this.parts = parts;
    this.agency = agency;
  }

  /** What is shown of the application beside its judgement. */
  @Component
  record Shown(
      ExaminationRecord record,
      AnswerWords answers,
      Sign sign,
      PaperRows papers,
      Remarks remarks,
      Desk desk,
      RefuseAcceptance refusal,
      ShowNumber numbers,
      RefusalGrounds grounds,
      NameVerdictPart names) {}

  Application application(long matter) {
    return applications.of(new MatterId(matter));
  }

  ApplicationId idOf(long matter) {
    return applications.idOf(new MatterId(matter));
  }

  ExaminePage of(MatterId id, SignedIn officer, Frame frame, List<Shortcoming> faults, Form form) {
    var application = applications.of(id);
    var matter = visibility.asReadingOfficer(application, officer);
    var dossier = dossiers.of(application, matter);
    var standings = shown.sign().standing(dossier);
    var open = matter.concludedAt().isEmpty();
    var situation = open ? Optional.of(judgement.situation(dossier)) : Optional.<Situation>empty();
    var offered = open ? shown.desk().offered(matter, officer.actor()) : Set.<String>of();
    return new ExaminePage(
        application,
        matter,
        Stage.valueOf(matter.stage()),
        shown.answers().rows(application.draft()),
        shown.record().changedSince(dossier),
        situation.map(found -> Requirements.unmetBy(application.draft(), found)).orElse(List.of()),
        situation.map(judgement::warnings).orElse(List.of()),
        standings,
        checkers(standings),
        judgement.item(dossier).materials(),
        shown.papers().of(dossier.kept().papers()),
        shown.record().corrections(application.id()),
        opinions(application),
        officer.roles(),
        offered,
        open ? Optional.empty() : applications.codeOf(application.id()),
        offered.contains(Step.RETURN.name())
            ? shown.remarks().targets(dossier, frame.language())
            : List.of(),
        offered.contains(Step.NOT_COMPETENT.name())
            ? shown.refusal().competent(application, officer)
            : Optional.empty(),
        grounds(offered),
        parts.header(matter, frame),
        parts.journal(matter, frame),
        parts.papers(matter, frame),
        shown.names().recorded(application.id().value(), frame),
        parts.notHis(matter, frame),
        form,
        faults,
        new ExaminePage.Numbers(shown.numbers().may(matter, officer), ""));
  }

  /** It is done: the page says so. */
  Page done(long matter, Sent sent, String key) {
    return sent.done("/desk/registration/" + matter, key);
  }

  /** The grounds an officer may choose from, where he may refuse at all. */
  private ExaminePage.Grounds grounds(Set<String> offered) {
    boolean refuses =
        offered.contains(Step.REFUSE.name()) || offered.contains(Step.PROPOSE_REFUSAL.name());
    return new ExaminePage.Grounds(
        refuses ? shown.grounds().offered(RefusalGrounds.REFUSAL) : List.of(),
        offered.contains(Step.REFUSE_ACCEPTANCE.name())
            ? shown.grounds().offered(RefusalGrounds.ACCEPTANCE)
            : List.of());
  }

  /** The reasons with the ground that was chosen before them. */
  String reasons(String use, Form form, String field) {
    var chosen = use.equals(RefusalGrounds.ACCEPTANCE) ? "acceptanceGround" : "ground";
    return shown.grounds().with(use, form.text(chosen), form.text(field));
  }

  /** The page again, with what stands against what the officer sent. */
  ExaminePage again(long matter, Sent sent, List<Shortcoming> faults) {
    return of(new MatterId(matter), sent.visitor(), sent.frame(), faults, sent.form());
  }

  ExaminePage again(long matter, Sent sent, Forbidden why) {
    return again(
        matter,
        sent,
        List.of(new Shortcoming("actions", why.messageKey(), why.arguments(), why.basis())));
  }

  /** The page after a step of an examiner. */
  Page examined(long matter, Sent sent, Outcome outcome, String done) {
    return switch (outcome) {
      case Outcome.Done _ -> done(matter, sent, done);
      case Outcome.NotAllowed(var why) -> again(matter, sent, why);
      case Outcome.Incomplete(var faults) -> again(matter, sent, faults);
      case Outcome.Unmet(var faults) -> again(matter, sent, faults);
      case Outcome.NotNew(var fields) ->
          again(
              matter,
              sent,
              List.of(shown.remarks().notNew(application(matter), fields, sent.frame())));
    };
  }

  private Map<Long, String> checkers(List<Standing> standings) {
    return standings.stream()
        .flatMap(standing -> standing.signature().stream())
        .flatMapToLong(signature -> signature.officer().stream())
        .distinct()
        .boxed()
        .collect(toMap(identity(), officer -> agency.officer(new OfficerId(officer)).name()));
  }

  private List<ExaminePage.OpinionRow> opinions(Application application) {
    return shown.record().opinions(application.id()).stream()
        .map(opinion ->
            new ExaminePage.OpinionRow(
                opinion, agency.officer(new OfficerId(opinion.officer())).name()))
        .toList();
  }
}
