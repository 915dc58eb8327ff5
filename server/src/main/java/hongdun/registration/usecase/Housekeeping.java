package hongdun.registration.usecase;

import hongdun.casework.Desk;
import hongdun.casework.Desk.StepResult;
import hongdun.casework.Desk.Taking;
import hongdun.naming.Names;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Stage;
import hongdun.registration.domain.Step;
import hongdun.registration.persistence.Applications;
import hongdun.registration.persistence.Corrections;
import hongdun.shared.Actor;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 到期失效 — an application not mended within 60 days of its notice lapses. */
@Component
public class Housekeeping {
  private static final int CORRECTION_DAYS = 60;

  private final Applications applications;
  private final Corrections corrections;
  private final Names names;
  private final Desk desk;
  private final InstantSource clock;

  Housekeeping(
      Applications applications,
      Corrections corrections,
      Names names,
      Desk desk,
      InstantSource clock) {
    this.applications = applications;
    this.corrections = corrections;
    this.names = names;
    this.desk = desk;
    this.clock = clock;
  }

  /** The applications whose last notice is older than 60 days, to be lapsed one by one. */
  public List<ApplicationId> overdueCorrections() {
    return corrections.issuedBefore(clock.instant().minus(CORRECTION_DAYS, ChronoUnit.DAYS));
  }

  /** Lets one application lapse, unless it was mended or taken back meanwhile. */
  @Transactional
  public boolean lapse(ApplicationId id) {
    var application = applications.lock(id).orElseThrow();
    var matter = application.matter().flatMap(desk::find).orElseThrow();
    if (!matter.stage().equals(Stage.CORRECTION.name())) {
      if (matter.concludedAt().isPresent()) {
        corrections.settle(id);
      }
      return false;
    }
    var taking =
        new Taking(matter.id(), matter.version(), Step.LAPSE, new Actor.TheSystem(), "", Set.of());
    if (desk.take(taking) instanceof StepResult.Taken) {
      names.release(id.value());
      corrections.settle(id);
      return true;
    }
    return false;
  }
}
