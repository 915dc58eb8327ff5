package hongdun.rulefixtures.upper.domain;

import hongdun.agency.Role;
import hongdun.casework.Procedure;
import hongdun.shared.Law;

class DeadEnd {
  enum Stage {
    SUBMITTED,
    WAITING,
    DONE
  }

  enum Step {
    WAIT,
    FINISH
  }

  static final Procedure<Stage, Step> PROCEDURE =
      Procedure.of("upper.dead-end", Stage.class, Step.class, Stage.SUBMITTED)
          .bureau(Stage.SUBMITTED, Role.EXAMINER)
          .bureau(Stage.WAITING, Role.EXAMINER)
          .end(Stage.DONE)
          .whenSystem(
              Stage.SUBMITTED, Step.WAIT, Stage.WAITING, Law.REGISTRATION_REGULATION.article(19))
          .whenSystem(
              Stage.SUBMITTED, Step.FINISH, Stage.DONE, Law.REGISTRATION_REGULATION.article(19))
          .build();

  private DeadEnd() {}
}
