package hongdun.registration.usecase;

import hongdun.agency.Officer;
import hongdun.agency.OfficerId;
import hongdun.agency.Unit;
import hongdun.registration.domain.Step;
import hongdun.shared.Actor;
import java.util.Optional;
import java.util.stream.Stream;

/** 经办人员 — who handles an application: one of each kind of its bureau. */
record Staff(Unit bureau, Officer acceptor, Officer examiner, Officer approver) {
  Actor.Officer actor(Officer officer) {
    return new Actor.Officer(officer.id().value(), bureau.id().value());
  }

  Optional<Officer> withId(OfficerId id) {
    return Stream.of(acceptor, examiner, approver)
        .filter(officer -> officer.id().equals(id))
        .findFirst();
  }

  Actor.Officer of(Step step) {
    return switch (step) {
      case ACCEPT, NOT_COMPETENT, REFUSE_ACCEPTANCE, RETURN, PROPOSE_APPROVAL, PROPOSE_REFUSAL ->
          actor(examiner);
      case REEXAMINE, APPROVE, REFUSE, SEND_BACK -> actor(approver);
      case CHECK_SIGNATURES, RESUBMIT, WITHDRAW, LAPSE, DEEM_ACCEPTED -> actor(acceptor);
    };
  }
}
