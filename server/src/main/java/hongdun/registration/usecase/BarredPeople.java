package hongdun.registration.usecase;

import hongdun.registration.domain.Answers;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Ground;
import hongdun.registration.domain.Signature;
import hongdun.registration.persistence.Disqualifications;
import hongdun.registration.persistence.Signing;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * 任职限制核查 — looks up who of an application is barred, but only those who have confirmed its text
 * themselves: a number that somebody merely typed is not looked up.
 */
@Component
class BarredPeople {
  private final Disqualifications disqualifications;
  private final Signing signing;

  BarredPeople(Disqualifications disqualifications, Signing signing) {
    this.disqualifications = disqualifications;
    this.signing = signing;
  }

  /**
   * The same at the moment of a decision: until the transaction ends no record is entered or
   * lifted, so that what is found here holds when the decision does.
   */
  Map<String, Set<Ground>> atDecision(Application application, LocalDate on) {
    disqualifications.holdStill();
    return of(application, on);
  }

  /** The grounds on a day, by the keys of those who are barred. */
  Map<String, Set<Ground>> of(Application application, LocalDate on) {
    var barred = new HashMap<String, Set<Ground>>();
    var signed =
        signing.of(application.id(), Answers.hash(application.draft())).stream()
            .map(Signature::signatory)
            .collect(Collectors.toSet());
    for (var person : application.draft().people()) {
      if (signed.contains(person.key())) {
        person
            .document(on)
            .map(document -> disqualifications.groundsOf(document, on))
            .filter(grounds -> !grounds.isEmpty())
            .ifPresent(grounds -> barred.put(person.key(), grounds));
      }
    }
    return barred;
  }
}
