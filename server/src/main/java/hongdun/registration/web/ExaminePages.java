package hongdun.registration.web;

import hongdun.agency.Agency;
import hongdun.agency.OfficerId;
import hongdun.casework.Desk;
import hongdun.casework.MatterId;
import hongdun.casework.MatterParts;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.SignedIn;
import hongdun.portal.Words;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.FormStep;
import hongdun.registration.domain.Remark;
import hongdun.registration.domain.Stage;
import hongdun.registration.usecase.AnswerRow;
import hongdun.registration.usecase.ApplicationsOfMatters;
import hongdun.registration.usecase.Examine;
import hongdun.registration.usecase.Judgement;
import hongdun.registration.usecase.Sign;
import hongdun.registration.usecase.Visibility;
import hongdun.shared.Language;
import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import hongdun.shared.Shortcoming;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what the officer's page of an application shows. */
@Component
class ExaminePages {
  private final ApplicationsOfMatters applications;
  private final Examine examine;
  private final Judgement judgement;
  private final Visibility visibility;
  private final Sign sign;
  private final PaperRows papers;
  private final MatterParts parts;
  private final Desk desk;
  private final Agency agency;
  private final Words words;

  ExaminePages(
      ApplicationsOfMatters applications,
      Examine examine,
      Judgement judgement,
      Visibility visibility,
      Sign sign,
      PaperRows papers,
      MatterParts parts,
      Desk desk,
      Agency agency,
      Words words) {
    this.applications = applications;
    this.examine = examine;
    this.judgement = judgement;
    this.visibility = visibility;
    this.sign = sign;
    this.papers = papers;
    this.parts = parts;
    this.desk = desk;
    this.agency = agency;
    this.words = words;
  }

  Application application(long matter) {
    return applications.of(new MatterId(matter));
  }

  ExaminePage of(MatterId id, SignedIn officer, Frame frame, List<Shortcoming> faults, Form form) {
    var application = applications.of(id);
    var matter = visibility.asOfficer(application, officer);
    var found = judgement.shortcomings(application);
    var open = matter.concludedAt().isEmpty();
    return new ExaminePage(
        application,
        matter,
        Stage.valueOf(matter.stage()),
        judgement.rows(application.draft()),
        examine.changedSince(application.id()),
        open ? found : List.of(),
        judgement.warnings(application),
        sign.standing(application),
        judgement.item(application).materials(),
        papers.of(application),
        examine.corrections(application.id()),
        opinions(application),
        officer.roles(),
        desk.offered(matter, officer.actor()),
        applications.codeOf(application.id()),
        parts.header(matter, frame),
        parts.journal(matter, frame),
        parts.papers(matter, frame),
        form,
        faults);
  }

  private List<ExaminePage.OpinionRow> opinions(Application application) {
    return examine.opinions(application.id()).stream()
        .map(opinion ->
            new ExaminePage.OpinionRow(
                opinion, agency.officer(new OfficerId(opinion.officer())).name()))
        .toList();
  }

  /** What the officer ticked of the faults found, and what he wrote himself. */
  List<Remark> remarks(Application application, Form form) {
    var remarks = new ArrayList<Remark>();
    var ticked = form.all("found");
    for (var fault : judgement.shortcomings(application)) {
      if (ticked.contains(fault.field() + "|" + fault.messageKey())) {
        remarks.add(
            new Remark(
                fault.field(),
                label(application, fault.field(), Language.ZH),
                label(application, fault.field(), Language.EN),
                words.text(Language.ZH, fault.messageKey(), fault.arguments().toArray()),
                words.text(Language.EN, fault.messageKey(), fault.arguments().toArray()),
                fault.basis().map(basis -> basis.in(Language.ZH)).orElse(""),
                fault.basis().map(basis -> basis.in(Language.EN)).orElse("")));
      }
    }
    for (int i = 1; i <= ExaminePage.OWN_REMARKS; i++) {
      var field = form.text("remark." + i + ".field");
      var what = form.text("remark." + i + ".what");
      if (!what.isEmpty()) {
        var target = field.isEmpty() ? "check" : field;
        var basis = basisOf(target);
        remarks.add(
            new Remark(
                target,
                label(application, target, Language.ZH),
                label(application, target, Language.EN),
                what,
                what,
                basis.in(Language.ZH),
                basis.in(Language.EN)));
      }
    }
    return remarks;
  }

  private static LegalBasis basisOf(String field) {
    return field.startsWith("papers")
        ? Law.REGISTRATION_REGULATION.article(16)
        : Law.REGISTRATION_REGULATION.article(19);
  }

  /** The words for a field: its own label, its material's title, or the step's. */
  private String label(Application application, String field, Language language) {
    return judgement.rows(application.draft()).stream()
        .map(AnswerRow::answer)
        .filter(answer -> answer.field().equals(field))
        .map(answer -> words.text(language, answer.labelKey(), answer.labelArguments().toArray()))
        .findFirst()
        .or(() ->
            judgement.item(application).materials().stream()
                .filter(material -> field.equals("papers." + material.code()))
                .map(material -> material.title().in(language))
                .findFirst())
        .orElseGet(
            () -> words.text(language, "registration.step-title." + FormStep.of(field).slug()));
  }

  Shortcoming notNew(long matter, List<String> fields, Frame frame) {
    var application = application(matter);
    var names =
        fields.stream()
            .map(field -> label(application, field, frame.language()))
            .distinct()
            .collect(Collectors.joining("、"));
    return Shortcoming.of(
        "override", Law.REGISTRATION_REGULATION.article(19), "registration.examine.not-new", names);
  }
}
