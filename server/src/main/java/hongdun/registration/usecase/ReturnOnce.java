package hongdun.registration.usecase;

import hongdun.agency.Agency;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.casework.Desk.StepResult;
import hongdun.portal.Dates;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Remark;
import hongdun.registration.domain.Step;
import hongdun.registration.usecase.Examine.Outcome;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 一次性告知补正 — returns an application with everything it lacks, and prints the sheet. */
@Component
public class ReturnOnce {
  private final ExaminedMatters matters;
  private final ExaminationRecord record;
  private final CorrectionNotices notices;
  private final Agency agency;
  private final InstantSource clock;

  ReturnOnce(
      ExaminedMatters matters,
      ExaminationRecord record,
      CorrectionNotices notices,
      Agency agency,
      InstantSource clock) {
    this.matters = matters;
    this.record = record;
    this.notices = notices;
    this.agency = agency;
    this.clock = clock;
  }

  @Transactional
  public Outcome giveBack(
      ApplicationId id,
      int version,
      SignedIn officer,
      List<Remark> remarks,
      String overrideReason) {
    var application = matters.lock(id, officer);
    if (remarks.isEmpty()) {
      return new Outcome.Incomplete(
          List.of(Shortcoming.of("remarks", "registration.examine.nothing-named")));
    }
    var notNew = record.notAllowedInNotice(application.id(), remarks);
    if (!notNew.isEmpty() && !overrides(application, officer, overrideReason)) {
      return new Outcome.NotNew(notNew);
    }
    var note = remarks.stream().map(Remark::what).collect(Collectors.joining("；"));
    var result = matters.take(application, version, Step.RETURN, officer, note);
    if (result instanceof StepResult.Taken(var matter)) {
      notices.give(application, matter, remarks, officer, notNew.isEmpty() ? "" : overrideReason);
    }
    return Outcome.of(result);
  }

  /** Only a head of department may let a second notice name something old, and says why. */
  private boolean overrides(Application application, SignedIn officer, String reason) {
    var bureau = matters.of(application, officer).bureau();
    return !reason.isBlank()
        && agency
            .rolesIn(new OfficerId(officer.officer()), bureau, Dates.dayOf(clock.instant()))
            .contains(Role.DIVISION_HEAD);
  }
}
