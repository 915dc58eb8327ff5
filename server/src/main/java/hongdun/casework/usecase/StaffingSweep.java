package hongdun.casework.usecase;

import hongdun.agency.AbsenceRecorded;
import hongdun.agency.AppointmentEnded;
import hongdun.agency.OfficerAppointed;
import hongdun.agency.OfficerId;
import hongdun.agency.SubstituteOrdered;
import hongdun.portal.AfterCommit;
import hongdun.portal.OneByOne;
import hongdun.portal.OneByOne.Batches;
import hongdun.portal.ProductTimeMoved;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * 在岗巡查 — looks after every change of staff, and every ten minutes for what came with a new day or
 * was missed by a node that fell, that no matter lies in dead hands.
 */
@Configuration(proxyBeanMethods = false)
class StaffingSweep {
  private static final String MATTER = "The staffing of matter";

  private final KeepHands hands;
  private final Escalate escalate;

  StaffingSweep(KeepHands hands, Escalate escalate) {
    this.hands = hands;
    this.escalate = escalate;
  }

  @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT45S")
  void sweep() {
    each("What is held by officer", hands.holders(), this::followHolder);
    followQueues();
    each("What is owned by officer", hands.owners(), this::followOwner);
    retell();
    climb();
  }

  /** Every minute: a rung whose day has come. */
  @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT30S")
  void climb() {
    OneByOne.walk(
        "The next rung of matter",
        new Batches<>(escalate::climbing, escalate::climb, escalate::number));
    while (escalate.closeEnded()) {
      // batch after batch, so that no lock is held for long
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
    followHolder(officer);
    followQueues();
    followOwner(officer);
    retell();
  }

  private void followHolder(OfficerId officer) {
    OneByOne.walk(
        MATTER,
        new Batches<>(
            after -> hands.heldBy(officer, after),
            these -> hands.followHolder(officer, these),
            hands::number));
  }

  private void followOwner(OfficerId officer) {
    OneByOne.walk(
        MATTER,
        new Batches<>(
            after -> hands.ownedBy(officer, after),
            these -> hands.followOwner(officer, these),
            hands::number));
  }

  private void followQueues() {
    OneByOne.each(
        "What waits in unit",
        hands.queues(),
        queue -> Long.toString(queue.unit().value()),
        queue ->
            OneByOne.walk(
                MATTER,
                new Batches<>(
                    after -> hands.waitingIn(queue, after), hands::followQueue, hands::number)));
  }

  private void retell() {
    OneByOne.each(
        "What was told in bureau",
        escalate.told(),
        told -> Long.toString(told.bureau().value()),
        told ->
            OneByOne.walk(
                "The telling of matter",
                new Batches<>(
                    after -> escalate.toldInVain(told, after),
                    escalate::retell,
                    escalate::number)));
  }

  private static void each(String what, List<OfficerId> officers, Consumer<OfficerId> follow) {
    OneByOne.each(what, officers, officer -> Long.toString(officer.value()), follow);
  }
}
