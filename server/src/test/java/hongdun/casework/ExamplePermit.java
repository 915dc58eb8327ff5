package hongdun.casework;

import hongdun.agency.Role;
import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import org.springframework.stereotype.Component;

/** A procedure like a registration's, for the tests of the desk. */
@Component
public class ExamplePermit implements MatterRoom {
  public static final String CODE = "example.permit";

  /** The stages. */
  public enum Stage {
    SUBMITTED,
    CORRECTION,
    ACCEPTED,
    APPROVAL_PROPOSED,
    /** The party consults; nothing begins anew when it comes back. */
    CONSULTING,
    APPROVED,
    REFUSED,
    WITHDRAWN,
    LAPSED
  }

  /** The steps. */
  public enum Step {
    ACCEPT,
    RETURN,
    RESUBMIT,
    CONSULT,
    ANSWER,
    PROPOSE_APPROVAL,
    SEND_BACK,
    APPROVE,
    REFUSE,
    WITHDRAW,
    LAPSE
  }

  private static final LegalBasis ART_18 = new LegalBasis(Law.REGISTRATION_RULES, "18");
  private static final LegalBasis ART_19 = new LegalBasis(Law.REGISTRATION_REGULATION, "19");

  public static final Procedure<Stage, Step> PROCEDURE =
      Procedure.of(CODE, Stage.class, Step.class, Stage.SUBMITTED)
          .bureau(Stage.SUBMITTED, Role.DIVISION_HEAD)
          .party(Stage.CORRECTION, Role.DIVISION_HEAD)
          .bureau(Stage.ACCEPTED, Role.DIVISION_HEAD)
          .bureau(Stage.APPROVAL_PROPOSED, Role.LEADER)
          .party(Stage.CONSULTING, Role.DIVISION_HEAD)
          .end(Stage.APPROVED)
          .end(Stage.REFUSED)
          .end(Stage.WITHDRAWN)
          .end(Stage.LAPSED)
          .when(Stage.SUBMITTED, Step.ACCEPT, Stage.ACCEPTED, ART_19, Role.ACCEPTOR, Role.EXAMINER)
          .when(Stage.SUBMITTED, Step.RETURN, Stage.CORRECTION, ART_19, Role.ACCEPTOR)
          .whenPartyAnew(Stage.CORRECTION, Step.RESUBMIT, Stage.SUBMITTED, ART_19)
          .whenSystem(Stage.CORRECTION, Step.LAPSE, Stage.LAPSED, ART_19)
          .when(
              Stage.ACCEPTED, Step.PROPOSE_APPROVAL, Stage.APPROVAL_PROPOSED, ART_18, Role.EXAMINER)
          .when(Stage.ACCEPTED, Step.CONSULT, Stage.CONSULTING, ART_18, Role.EXAMINER)
          .whenParty(Stage.CONSULTING, Step.ANSWER, Stage.ACCEPTED, ART_18)
          .when(Stage.APPROVAL_PROPOSED, Step.SEND_BACK, Stage.ACCEPTED, ART_18, Role.APPROVER)
          .when(Stage.APPROVAL_PROPOSED, Step.APPROVE, Stage.APPROVED, ART_19, Role.APPROVER)
          .when(Stage.APPROVAL_PROPOSED, Step.REFUSE, Stage.REFUSED, ART_19, Role.APPROVER)
          .whenParty(Stage.SUBMITTED, Step.WITHDRAW, Stage.WITHDRAWN, ART_19)
          .whenParty(Stage.CORRECTION, Step.WITHDRAW, Stage.WITHDRAWN, ART_19)
          .whenParty(Stage.ACCEPTED, Step.WITHDRAW, Stage.WITHDRAWN, ART_19)
          .build();

  @Override
  public Procedure<?, ?> procedure() {
    return PROCEDURE;
  }

  @Override
  public String officerPath(Matter matter) {
    return "/desk/example/" + matter.id().value();
  }

  @Override
  public String partyPath(Matter matter) {
    return "/example/" + matter.id().value();
  }
}
