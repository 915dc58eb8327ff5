package hongdun.casework.usecase;

import hongdun.agency.AbsenceRecorded;
import hongdun.agency.AppointmentEnded;
import hongdun.agency.OfficerAppointed;
import hongdun.agency.OfficerId;
import hongdun.agency.SubstituteOrdered;
import hongdun.casework.MatterId;
import hongdun.portal.AfterCommit;
import hongdun.portal.ProductTimeMoved;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * 在岗巡查 — looks after every change of staff, and every ten minutes for what came with a new day or
 * was missed by a node that fell, that no matter lies in dead hands.
 */
@Configuration(proxyBeanMethods = false)
class StaffingSweep {
  private static final MatterId FIRST = new MatterId(0);

  private final KeepHands hands;
  private final Escalate escalate;

  StaffingSweep(KeepHands hands, Escalate escalate) {
    this.hands = hands;
    this.escalate = escalate;
  }

  @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT45S")
  void sweep() {
    hands.holders().forEach(officer -> follow(officer, hands::followHolder));
    hands.queues().forEach(queue -> follow(queue, hands::followQueue));
    hands.owners().forEach(officer -> follow(officer, hands::followOwner));
    escalate.retellBatch();
    climb();
  }

  /** Every minute: a rung whose day has come. */
  @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT30S")
  void climb() {
    var more = true;
    while (more) {
      more = escalate.climbBatch();
    }
  }

  @AfterCommit
  void on(ProductTimeMoved moved) {
    sweep();
  }

  @AfterCommit
  void on(OfficerAppointed appointed) {
    sweep();
  }

  @AfterCommit
  void on(AppointmentEnded ended) {
    follow(ended.officer());
  }

  @AfterCommit
  void on(AbsenceRecorded absence) {
    follow(absence.officer());
  }

  @AfterCommit
  void on(SubstituteOrdered ordered) {
    follow(ordered.absent());
  }

  private void follow(OfficerId officer) {
    follow(officer, hands::followHolder);
    hands.queues().forEach(queue -> follow(queue, hands::followQueue));
    follow(officer, hands::followOwner);
    escalate.retellBatch();
  }

  private static <T> void follow(T whose, BiFunction<T, MatterId, Optional<MatterId>> batch) {
    var after = Optional.of(FIRST);
    while (after.isPresent()) {
      after = batch.apply(whose, after.get());
    }
  }
}
