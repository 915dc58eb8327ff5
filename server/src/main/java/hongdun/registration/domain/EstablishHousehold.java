package hongdun.registration.domain;

import hongdun.casework.Conflicts;
import hongdun.casework.Procedure;

/**
 * 个体工商户设立登记 — the procedure of establishing an individual household: the law knows one way of
 * registering for all market entities (Regulation Art. 19), so it is the company's, and the variant
 * of the bureau says who takes which step of it.
 */
public final class EstablishHousehold {
  public static final String CODE = "registration.establish-household";

  public static final Procedure<Stage, Step> PROCEDURE = EstablishLlc.PROCEDURE.as(CODE);

  /** Which rules of conflict bind its steps: those of companies. */
  public static final Conflicts CONFLICTS = EstablishLlcConflicts.of(PROCEDURE);

  private EstablishHousehold() {}
}
