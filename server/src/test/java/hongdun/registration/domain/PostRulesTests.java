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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 董事、监事、高级管理人员: how many there are of each, and who may not be both. */
class PostRulesTests {
  private static final LegalBasis BOARD = Law.COMPANY_LAW.article(68);
  private static final LegalBasis MANAGER = Law.COMPANY_LAW.article(74);
  private static final LegalBasis SOLE_DIRECTOR = Law.COMPANY_LAW.article(75);
  private static final LegalBasis SUPERVISION = Law.COMPANY_LAW.article(76);
  private static final LegalBasis SMALL_SUPERVISION = Law.COMPANY_LAW.article(83);
  private static final LegalBasis FILED = Law.REGISTRATION_REGULATION.article(9);
  private static final LegalBasis AGENT = Law.REGISTRATION_REGULATION.article(18);

  @Test
  void aCompanyWithoutABoardHasOneDirector() {
    refused(aDraft().withOneMore(Post.DIRECTOR), "people", "sole-director-count", SOLE_DIRECTOR);
    refused(
        aDraft().withoutPost(DIRECTOR, Post.DIRECTOR).withPost(DIRECTOR, Post.MANAGER),
        "people",
        "sole-director-count",
        SOLE_DIRECTOR);
  }

  @Test
  void aSoleDirectorMayAlsoBeTheManager() {
    accepted(aDraft().withPost(DIRECTOR, Post.MANAGER));
  }

  @Test
  void withoutABoardThereIsNoChairperson() {
    refused(
        aDraft().withPost(DIRECTOR, Post.CHAIRPERSON),
        "people",
        "chair-without-board",
        SOLE_DIRECTOR);
  }

  @Test
  void aBoardHasThreeDirectorsOrMore() {
    refused(aBoardOf(2), "people", "board-too-small", BOARD);
    accepted(aBoardOf(3));
    accepted(aBoardOf(19));
  }

  @Test
  void aBoardHasOneChairpersonWhoIsADirector() {
    refused(aBoardOf(3).withoutPost(DIRECTOR, Post.CHAIRPERSON), "people", "chair-missing", BOARD);
    refused(aBoardOf(3).withPost("p4", Post.CHAIRPERSON), "people", "chair-missing", BOARD);
    refused(
        aBoardOf(3).withoutPost(DIRECTOR, Post.CHAIRPERSON).withPost(STAFF, Post.CHAIRPERSON),
        "people",
        "chair-missing",
        BOARD);
  }

  private static DraftBuilder aBoardOf(int directors) {
    var draft = aDraft().withDirection("BOARD").withPost(DIRECTOR, Post.CHAIRPERSON);
    for (int more = 1; more < directors; more++) {
      draft = draft.withOneMore(Post.DIRECTOR);
    }
    return draft;
  }

  // 监事

  @Test
  void aSmallCompanyHasOneSupervisor() {
    refused(
        aDraft().withoutPost(SUPERVISOR, Post.SUPERVISOR),
        "people",
        "one-supervisor",
        SMALL_SUPERVISION);
    refused(aDraft().withOneMore(Post.SUPERVISOR), "people", "one-supervisor", SMALL_SUPERVISION);
  }

  @Test
  void ifAllShareholdersAgreeThereIsNoSupervisor() {
    accepted(aDraft().withSupervision("NONE").withoutPost(SUPERVISOR, Post.SUPERVISOR));
    refused(
        aDraft().withSupervision("NONE"), "people", "supervisors-not-wanted", SMALL_SUPERVISION);
  }

  @Test
  void aSupervisoryBoardHasThreeMembersOrMore() {
    var two = aDraft().withSupervision("BOARD").withOneMore(Post.SUPERVISOR);

    refused(two, "people", "supervisory-board-too-small", SUPERVISION);
    accepted(two.withOneMore(Post.SUPERVISOR, Post.EMPLOYEE_REPRESENTATIVE));
  }

  @Test
  void atLeastAThirdOfASupervisoryBoardIsElectedByTheEmployees() {
    var three =
        aDraft()
            .withSupervision("BOARD")
            .withOneMore(Post.SUPERVISOR)
            .withOneMore(Post.SUPERVISOR, Post.EMPLOYEE_REPRESENTATIVE);

    accepted(three);
    refused(
        three.withOneMore(Post.SUPERVISOR),
        "people",
        "employee-representatives-too-few",
        SUPERVISION);
    accepted(three.withOneMore(Post.SUPERVISOR, Post.EMPLOYEE_REPRESENTATIVE));
  }

  @Test
  void onlyASupervisorOnABoardRepresentsTheEmployees() {
    refused(
        aDraft().withPost(SUPERVISOR, Post.EMPLOYEE_REPRESENTATIVE),
        "people.p2.posts",
        "employee-representative-no-supervisor",
        SUPERVISION);
    refused(
        aDraft().withPost(STAFF, Post.EMPLOYEE_REPRESENTATIVE),
        "people.p3.posts",
        "employee-representative-no-supervisor",
        SUPERVISION);
  }

  @ParameterizedTest
  @EnumSource(names = {"MANAGER", "FINANCE_OFFICER"})
  void aSupervisorIsNoSeniorManager(Post office) {
    refused(
        aDraft().withoutPost(STAFF, Post.FINANCE_OFFICER).withPost(SUPERVISOR, office),
        "people.p2.posts",
        "supervisor-manages",
        SUPERVISION);
  }

  @Test
  void aSupervisorIsNoDirector() {
    assertThat(faults(aBoardOf(2).withPost(SUPERVISOR, Post.DIRECTOR)))
        .containsExactly("people.p2.posts supervisor-manages");
    assertThat(
            faults(
                aDraft()
                    .withoutPost(SUPERVISOR, Post.SUPERVISOR)
                    .withPost(DIRECTOR, Post.SUPERVISOR)))
        .containsExactly("people.p1.posts supervisor-manages");
  }

  @Test
  void aSupervisorMayBeShareholderAndLiaison() {
    accepted(aDraft().withoutPost(STAFF, Post.LIAISON).withPost(SUPERVISOR, Post.LIAISON));
  }

  // 经理、财务负责人、联络员、代理人

  @Test
  void aCompanyMayHaveAManagerButOnlyOne() {
    accepted(aDraft().withOneMore(Post.MANAGER));
    refused(
        aDraft().withOneMore(Post.MANAGER).withOneMore(Post.MANAGER),
        "people",
        "managers-several",
        MANAGER);
  }

  @Test
  void aCompanyHasAtMostOneFinanceOfficer() {
    accepted(aDraft().withoutPost(STAFF, Post.FINANCE_OFFICER));
    refused(aDraft().withPost(DIRECTOR, Post.FINANCE_OFFICER), "people", "finance-several", FILED);
  }

  @Test
  void aCompanyHasOneLiaison() {
    refused(aDraft().withoutPost(STAFF, Post.LIAISON), "people", "liaison-missing", FILED);
    refused(aDraft().withPost(DIRECTOR, Post.LIAISON), "people", "liaison-several", FILED);
  }

  @Test
  void oneAgentAtMostActsForTheApplicants() {
    accepted(aDraft().withOneMore(Post.AGENT));
    refused(
        aDraft().withOneMore(Post.AGENT).withOneMore(Post.AGENT),
        "people",
        "agents-several",
        AGENT);
  }
}
