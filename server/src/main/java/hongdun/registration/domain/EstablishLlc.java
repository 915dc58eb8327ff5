package hongdun.registration.domain;

import static hongdun.agency.Role.ACCEPTOR;
import static hongdun.agency.Role.APPROVER;
import static hongdun.agency.Role.DIVISION_HEAD;
import static hongdun.agency.Role.EXAMINER;
import static hongdun.agency.Role.HEAD;
import static hongdun.agency.Role.LEADER;
import static hongdun.registration.domain.Stage.ACCEPTED;
import static hongdun.registration.domain.Stage.APPROVAL_PROPOSED;
import static hongdun.registration.domain.Stage.APPROVAL_REVIEWED;
import static hongdun.registration.domain.Stage.APPROVED;
import static hongdun.registration.domain.Stage.CORRECTION;
import static hongdun.registration.domain.Stage.LAPSED;
import static hongdun.registration.domain.Stage.NOT_ACCEPTED;
import static hongdun.registration.domain.Stage.REFUSAL_PROPOSED;
import static hongdun.registration.domain.Stage.REFUSAL_REVIEWED;
import static hongdun.registration.domain.Stage.REFUSED;
import static hongdun.registration.domain.Stage.SUBMITTED;
import static hongdun.registration.domain.Stage.WITHDRAWN;
import static hongdun.registration.domain.Step.ACCEPT;
import static hongdun.registration.domain.Step.APPROVE;
import static hongdun.registration.domain.Step.CHECK_SIGNATURES;
import static hongdun.registration.domain.Step.DEEM_ACCEPTED;
import static hongdun.registration.domain.Step.LAPSE;
import static hongdun.registration.domain.Step.PROPOSE_APPROVAL;
import static hongdun.registration.domain.Step.PROPOSE_REFUSAL;
import static hongdun.registration.domain.Step.REEXAMINE;
import static hongdun.registration.domain.Step.REFUSE;
import static hongdun.registration.domain.Step.REFUSE_ACCEPTANCE;
import static hongdun.registration.domain.Step.RESUBMIT;
import static hongdun.registration.domain.Step.RETURN;
import static hongdun.registration.domain.Step.SEND_BACK;
import static hongdun.registration.domain.Step.WITHDRAW;

import hongdun.casework.Procedure;
import hongdun.shared.Law;
import hongdun.shared.LegalBasis;

/**
 * 有限责任公司设立登记 — the procedure of establishing a limited liability company: every step the law
 * allows. A bureau's variant chooses among them.
 */
public final class EstablishLlc {
  public static final String CODE = "registration.establish-llc";

  private static final LegalBasis SIGNATURES = Law.REGISTRATION_RULES.article(16);
  private static final LegalBasis EXAMINE = Law.REGISTRATION_REGULATION.article(19);
  private static final LegalBasis REFUSAL = Law.REGISTRATION_REGULATION.article(20);
  private static final LegalBasis ON_THE_SPOT = Law.REGISTRATION_RULES.article(18);
  private static final LegalBasis APPLICANT = Law.REGISTRATION_RULES.article(17);
  private static final LegalBasis ACCEPTANCE = Law.COMPANY_REGISTRATION_REGULATION.article(51);

  public static final Procedure<Stage, Step> PROCEDURE =
      Procedure.of(CODE, Stage.class, Step.class, SUBMITTED)
          .bureau(SUBMITTED, DIVISION_HEAD)
          .party(CORRECTION, DIVISION_HEAD)
          .bureau(ACCEPTED, DIVISION_HEAD)
          .bureau(APPROVAL_PROPOSED, DIVISION_HEAD)
          .bureau(REFUSAL_PROPOSED, DIVISION_HEAD)
          .bureau(APPROVAL_REVIEWED, LEADER)
          .bureau(REFUSAL_REVIEWED, LEADER)
          .end(APPROVED)
          .end(REFUSED)
          .end(WITHDRAWN)
          .end(LAPSED)
          .endUndecided(Stage.NOT_COMPETENT)
          .end(NOT_ACCEPTED)
          .when(SUBMITTED, CHECK_SIGNATURES, SUBMITTED, SIGNATURES, ACCEPTOR, APPROVER)
          .when(SUBMITTED, ACCEPT, ACCEPTED, ON_THE_SPOT, ACCEPTOR, EXAMINER, APPROVER)
          .when(SUBMITTED, RETURN, CORRECTION, EXAMINE, ACCEPTOR, EXAMINER, APPROVER)
          .whenSystemUnder(RuleSets.OLD2005, SUBMITTED, DEEM_ACCEPTED, ACCEPTED, ACCEPTANCE)
          .whenLike(ACCEPT, SUBMITTED, Step.NOT_COMPETENT, Stage.NOT_COMPETENT, ON_THE_SPOT)
          .whenLikeUnder(
              RuleSets.OLD2005, ACCEPT, SUBMITTED, REFUSE_ACCEPTANCE, NOT_ACCEPTED, ACCEPTANCE)
          .when(ACCEPTED, RETURN, CORRECTION, EXAMINE, EXAMINER, APPROVER)
          .whenPartyAnew(CORRECTION, RESUBMIT, SUBMITTED, APPLICANT)
          .whenSystem(CORRECTION, LAPSE, LAPSED, EXAMINE)
          .when(ACCEPTED, PROPOSE_APPROVAL, APPROVAL_PROPOSED, EXAMINE, EXAMINER, APPROVER)
          .when(ACCEPTED, PROPOSE_REFUSAL, REFUSAL_PROPOSED, REFUSAL, EXAMINER, APPROVER)
          .when(ACCEPTED, APPROVE, APPROVED, ON_THE_SPOT, APPROVER)
          .when(APPROVAL_PROPOSED, REEXAMINE, APPROVAL_REVIEWED, EXAMINE, DIVISION_HEAD)
          .when(REFUSAL_PROPOSED, REEXAMINE, REFUSAL_REVIEWED, REFUSAL, DIVISION_HEAD)
          .when(APPROVAL_PROPOSED, SEND_BACK, ACCEPTED, EXAMINE, APPROVER, DIVISION_HEAD)
          .when(REFUSAL_PROPOSED, SEND_BACK, ACCEPTED, EXAMINE, APPROVER, DIVISION_HEAD)
          .when(APPROVAL_REVIEWED, SEND_BACK, ACCEPTED, EXAMINE, HEAD, LEADER)
          .when(REFUSAL_REVIEWED, SEND_BACK, ACCEPTED, EXAMINE, HEAD, LEADER)
          .when(APPROVAL_PROPOSED, APPROVE, APPROVED, ON_THE_SPOT, APPROVER)
          .when(REFUSAL_PROPOSED, REFUSE, REFUSED, REFUSAL, APPROVER)
          .when(APPROVAL_REVIEWED, APPROVE, APPROVED, EXAMINE, HEAD, LEADER)
          .when(REFUSAL_REVIEWED, REFUSE, REFUSED, REFUSAL, HEAD, LEADER)
          .whenParty(SUBMITTED, WITHDRAW, WITHDRAWN, APPLICANT)
          .whenParty(CORRECTION, WITHDRAW, WITHDRAWN, APPLICANT)
          .whenParty(ACCEPTED, WITHDRAW, WITHDRAWN, APPLICANT)
          .whenParty(APPROVAL_PROPOSED, WITHDRAW, WITHDRAWN, APPLICANT)
          .whenParty(REFUSAL_PROPOSED, WITHDRAW, WITHDRAWN, APPLICANT)
          .whenParty(APPROVAL_REVIEWED, WITHDRAW, WITHDRAWN, APPLICANT)
          .whenParty(REFUSAL_REVIEWED, WITHDRAW, WITHDRAWN, APPLICANT)
          .build();

  private EstablishLlc() {}
}
