package hongdun.registration.web;

import hongdun.casework.Desk;
import hongdun.casework.Matter;
import hongdun.casework.MatterParts;
import hongdun.portal.Frame;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.EstablishmentItem;
import hongdun.registration.domain.FormStep;
import hongdun.registration.usecase.ApplicationsOfMatters;
import hongdun.registration.usecase.ExaminationRecord;
import hongdun.registration.usecase.FillIn;
import hongdun.registration.usecase.Judgement;
import hongdun.registration.usecase.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gathers what the applicant's page of an application shows. */
@Component
class OverviewPages {
  /** What a household is not asked. */
  private static final Set<FormStep> OF_COMPANIES = Set.of(FormStep.KIND, FormStep.CAPITAL);

  private final FillIn fillIn;
  private final Judgement judgement;
  private final Sign sign;
  private final ExaminationRecord record;
  private final ApplicationsOfMatters applications;
  private final Desk desk;
  private final MatterParts parts;

  OverviewPages(
      FillIn fillIn,
      Judgement judgement,
      Sign sign,
      ExaminationRecord record,
      ApplicationsOfMatters applications,
      Desk desk,
      MatterParts parts) {
    this.fillIn = fillIn;
    this.judgement = judgement;
    this.sign = sign;
    this.record = record;
    this.applications = applications;
    this.desk = desk;
    this.parts = parts;
  }

  OverviewPage of(Application application, boolean counter, Frame frame) {
    var matter = application.matter().flatMap(desk::find);
    var open = fillIn.isOpen(application);
    return new OverviewPage(
        application,
        open,
        tasks(application),
        matter.map(found -> handedIn(application, found, frame)),
        sign.onPaper(application).size(),
        open && matter.isPresent() ? record.lastRemarks(application.id()) : List.of(),
        counter);
  }

  private OverviewPage.HandedIn handedIn(Application application, Matter matter, Frame frame) {
    return new OverviewPage.HandedIn(
        matter,
        matter.procedure() + ".stage." + matter.stage(),
        parts.papers(matter, frame),
        applications.codeOf(application.id()),
        applications.mendUntil(matter));
  }

  private List<OverviewPage.Task> tasks(Application application) {
    var shortcomings = judgement.shortcomings(application);
    var begun = EstablishmentItem.of(application.draft()).blank();
    var tasks = new ArrayList<OverviewPage.Task>();
    for (var step : FormStep.values()) {
      if (step == FormStep.CHECK
          || (application.draft().ofHousehold() && OF_COMPANIES.contains(step))) {
        continue;
      }
      var faults =
          step == FormStep.SIGN
              ? sign.missing(application).size() + (application.draft().people().isEmpty() ? 1 : 0)
              : (int)
                  shortcomings.stream().filter(fault -> FormStep.of(fault.field()) == step).count();
      tasks.add(new OverviewPage.Task(step, faults, !application.draft().equals(begun)));
    }
    return tasks;
  }
}
