package hongdun.registration.usecase;

import hongdun.agency.OfficerId;
import hongdun.casework.Desk.StepResult;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.OverrideRequest;
import hongdun.registration.domain.Remark;
import hongdun.registration.domain.Step;
import hongdun.registration.domain.Typed;
import hongdun.registration.persistence.Overrides;
import hongdun.registration.usecase.Examine.Outcome;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 一次性告知补正 — returns an application with everything it lacks, and prints the sheet. */
@Component
public class ReturnOnce {
  private final ExaminedMatters matters;
  private final ExaminationRecord record;
  private final CorrectionNotices notices;
  private final Overrides overrides;
  private final InstantSource clock;

  ReturnOnce(
      ExaminedMatters matters,
      ExaminationRecord record,
      CorrectionNotices notices,
      Overrides overrides,
      InstantSource clock) {
    this.matters = matters;
    this.record = record;
    this.notices = notices;
    this.overrides = overrides;
    this.clock = clock;
  }

  @Transactional
  public Outcome giveBack(ApplicationId id, int version, SignedIn officer, List<Remark> remarks) {
    var application = matters.lock(id, officer);
    if (remarks.isEmpty()) {
      return new Outcome.Incomplete(
          List.of(Shortcoming.of("remarks", "registration.examine.nothing-named")));
    }
    var faults =
        remarks.stream()
            .flatMap(remark -> Typed.REMARK.faults("remarks", remark.what()).stream())
            .toList();
    if (!faults.isEmpty()) {
      return new Outcome.Incomplete(faults);
    }
    var notNew = record.notAllowedInNotice(application.id(), remarks);
    var allowance = allowance(application, notNew);
    if (!notNew.isEmpty() && allowance.isEmpty()) {
      return new Outcome.NotNew(notNew);
    }
    var note = remarks.stream().map(Remark::what).collect(Collectors.joining("；"));
    var result = matters.take(application, version, Step.RETURN, officer, note);
    if (result instanceof StepResult.Taken(var matter)) {
      notices.give(
          application, matter, remarks, officer, allowance.map(Allowance::grounds).orElse(""));
      allowance.ifPresent(allowed ->
          overrides.given(
              id,
              matter.bureau(),
              new OfficerId(officer.officer()),
              allowed.by(),
              notNew,
              allowed.grounds(),
              clock.instant()));
    }
    return Outcome.of(result);
  }

  /** 例外批准 — who lets a notice name something old, and on what grounds. */
  private record Allowance(OfficerId by, String grounds) {}

  /** As another answered the officer's request: nobody allows it to himself. */
  private Optional<Allowance> allowance(Application application, List<String> notNew) {
    return notNew.isEmpty()
        ? Optional.empty()
        : overrides
            .granted(application.id())
            .filter(request -> request.fields().containsAll(notNew))
            .flatMap(OverrideRequest::answer)
            .map(answer -> new Allowance(answer.by(), answer.grounds()));
  }

  /** 按批准告知: gives the notice exactly as it was asked for and granted. */
  @Transactional
  public Outcome giveAsGranted(ApplicationId id, int version, SignedIn officer) {
    var application = matters.lock(id, officer);
    return overrides
        .granted(id)
        .map(request -> giveBack(application.id(), version, officer, request.remarks()))
        .orElseGet(() -> new Outcome.NotNew(List.of()));
  }
}
