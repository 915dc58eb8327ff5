package hongdun.registration.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.agency.Role;
import hongdun.casework.Desk;
import hongdun.casework.Desk.StepResult.Taken;
import hongdun.casework.Desk.Taking;
import hongdun.casework.MatterMoved;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.DisqualificationEntry;
import hongdun.registration.domain.Step;
import hongdun.shared.Shortcoming;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** 任职限制 entered between proposal and decision; everything is rolled back. */
@HongdunTest
class BarredAtDecisionTests {
  private final HandedInApplications applications;
  private final KeepDisqualifications records;
  private final Decide decide;
  private final Desk desk;
  private final TransactionTemplate transaction;

  BarredAtDecisionTests(
      HandedInApplications applications,
      KeepDisqualifications records,
      Decide decide,
      Desk desk,
      TransactionTemplate transaction) {
    this.applications = applications;
    this.records = records;
    this.decide = decide;
    this.desk = desk;
    this.transaction = transaction;
  }

  @Test
  void whoIsBarredAfterTheProposalIsFoundWhenItIsApproved() {
    transaction.executeWithoutResult(status -> {
      status.setRollbackOnly();
      var id = proposed();
      var approver = applications.officer(id, Role.APPROVER);
      assertThat(records.enter(theRepresentative(), approver)).isEmpty();

      var outcome = decide.approve(id, version(id), approver, "材料齐全");

      assertThat(outcome).isInstanceOf(Decide.Outcome.Incomplete.class);
      assertThat(((Decide.Outcome.Incomplete) outcome).shortcomings())
          .extracting(Shortcoming::messageKey)
          .contains("registration.fault.barred-representative");
      assertThat(applications.matter(id).stage()).isEqualTo("APPROVAL_PROPOSED");
      assertThat(decide.sendBack(id, version(id), approver, "法定代表人有任职限制，请重新审查"))
          .isInstanceOf(Decide.Outcome.Done.class);
    });
  }

  @Test
  void whoSeesAStalePageIsToldSoAndNotAskedForReasons() {
    transaction.executeWithoutResult(status -> {
      status.setRollbackOnly();
      var id = proposed();
      var approver = applications.officer(id, Role.APPROVER);
      var seen = version(id) - 1;

      assertThatThrownBy(() -> decide.sendBack(id, seen, approver, ""))
          .isInstanceOf(MatterMoved.class);
      assertThat(decide.sendBack(id, version(id), approver, ""))
          .isInstanceOf(Decide.Outcome.Incomplete.class);
    });
  }

  private ApplicationId proposed() {
    var applicant = applications.applicant();
    var id = applications.handIn(applications.signedOnlineBy(applicant, "p1", "p2"), applicant);
    var acceptor = applications.officer(id, Role.ACCEPTOR);
    take(id, Step.ACCEPT, acceptor);
    take(id, Step.PROPOSE_APPROVAL, applications.officer(id, Role.EXAMINER));
    return id;
  }

  private void take(ApplicationId id, Step step, SignedIn officer) {
    var matter = applications.matter(id);
    assertThat(
            desk.take(
                new Taking(matter.id(), matter.version(), step, officer.asOfficer(), "", Set.of())))
        .isInstanceOf(Taken.class);
  }

  private int version(ApplicationId id) {
    return applications.matter(id).version();
  }

  private static DisqualificationEntry theRepresentative() {
    return new DisqualificationEntry(
        "李静", "RESIDENT_ID", "510104198001010014", "DEBT", "2020-01-01", "", "（2020）川01执1号");
  }
}
