package hongdun.registration.domain;

import static hongdun.registration.domain.DraftFixtures.DIRECTOR;
import static hongdun.registration.domain.DraftFixtures.STAFF;
import static hongdun.registration.domain.DraftFixtures.SUPERVISOR;
import static hongdun.registration.domain.DraftFixtures.aDraft;
import static hongdun.registration.domain.Judged.accepted;
import static hongdun.registration.domain.Judged.faults;
import static hongdun.registration.domain.Judged.refused;
import static org.assertj.core.api.Assertions.assertThat;

import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import org.junit.jupiter.api.Test;

/** 审计委员会: directors in the supervisors' place (Company Law Art. 69); agents and their firms. */
class AuditCommitteeTests {
  private static final LegalBasis AUDIT = Law.COMPANY_LAW.article(69);
  private static final LegalBasis AGENT = Law.REGISTRATION_REGULATION.article(18);

  @Test
  void aCommitteeOfDirectorsTakesTheSupervisorsPlace() {
    accepted(aCompanyWithACommittee());
  }

  @Test
  void aCommitteeNeedsABoard() {
    assertThat(faults(aDraft().withSupervision("AUDIT")))
        .containsExactly(
            "kind.supervision audit-without-board",
            "people supervisors-beside-audit",
            "people audit-members-missing");
  }

  @Test
  void besideACommitteeThereIsNoSupervisor() {
    refused(
        aCompanyWithACommittee().withOneMore(Post.SUPERVISOR),
        "people",
        "supervisors-beside-audit",
        AUDIT);
  }

  @Test
  void aCommitteeHasMembersWhoAreDirectors() {
    refused(
        aCompanyWithACommittee().withoutPost(DIRECTOR, Post.AUDIT_MEMBER),
        "people",
        "audit-members-missing",
        AUDIT);
    refused(
        aCompanyWithACommittee().withPost(STAFF, Post.AUDIT_MEMBER),
        "people.p3.posts",
        "audit-member-no-director",
        AUDIT);
    refused(
        aDraft().withPost(DIRECTOR, Post.AUDIT_MEMBER),
        "people.p1.posts",
        "audit-member-without-committee",
        AUDIT);
  }

  @Test
  void anAgentMayActForAFirmThatHasItsCode() {
    var draft = aDraft().withPost(STAFF, Post.AGENT);

    accepted(draft.withFirm(STAFF, "成都锦里登记代理有限公司", "91510100MA61ABCD6A"));
    refused(
        draft.withFirm(STAFF, "", "91510100MA61ABCD6A"),
        "people.p3.firm",
        "firm-name-missing",
        AGENT);
    refused(
        draft.withFirm(STAFF, "成都锦里登记代理有限公司", "91510100MA61ABCD6B"),
        "people.p3.firmCode",
        "shared.fault.check",
        AGENT);
  }

  @Test
  void onlyAnAgentActsForAFirm() {
    refused(
        aDraft().withFirm(STAFF, "成都锦里登记代理有限公司", "91510100MA61ABCD6A"),
        "people.p3.firm",
        "firm-without-agent",
        AGENT);
  }

  private static DraftBuilder aCompanyWithACommittee() {
    return aDraft()
        .withDirection("BOARD")
        .withSupervision("AUDIT")
        .withPost(DIRECTOR, Post.CHAIRPERSON)
        .withPost(DIRECTOR, Post.AUDIT_MEMBER)
        .withoutPost(SUPERVISOR, Post.SUPERVISOR)
        .withOneMore(Post.DIRECTOR)
        .withOneMore(Post.DIRECTOR);
  }
}
