package hongdun.registration.domain;

import static hongdun.casework.ConflictRule.C14;
import static hongdun.casework.ConflictRule.C5;
import static hongdun.casework.ConflictRule.C7;

import hongdun.casework.Conflicts;
import hongdun.casework.Procedure;

/** 设立登记冲突规则 — which rules of conflict bind the officers' steps of establishing a company. */
public final class EstablishLlcConflicts {
  /** Which steps C5 keeps apart is the variant's to say; that it binds is the law's. */
  public static final Conflicts CONFLICTS = of(EstablishLlc.PROCEDURE);

  private EstablishLlcConflicts() {}

  /** The rules of a procedure by the same table. */
  static Conflicts of(Procedure<Stage, Step> procedure) {
    return Conflicts.of(procedure)
        .act(Step.CHECK_SIGNATURES, C5, C7, C14)
        .act(Step.ACCEPT, C5, C7, C14)
        .act(Step.NOT_COMPETENT, C7, C14)
        .act(Step.REFUSE_ACCEPTANCE, C7, C14)
        .act(Step.RETURN, C5, C7, C14)
        .act(Step.PROPOSE_APPROVAL, C5, C7, C14)
        .act(Step.PROPOSE_REFUSAL, C5, C7, C14)
        .act(Step.REEXAMINE, C5, C7, C14)
        .act(Step.SEND_BACK, C5, C7, C14)
        .act(Step.APPROVE, C5, C7, C14)
        .act(Step.REFUSE, C5, C7, C14)
        .build();
  }
}
