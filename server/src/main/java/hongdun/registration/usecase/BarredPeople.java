package hongdun.registration.usecase;

import hongdun.registration.domain.Dossier;
import hongdun.registration.domain.Ground;
import hongdun.registration.persistence.Disqualifications;
import hongdun.shared.IdentityDocument;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * 任职限制核查 — looks up who of an application is barred, but only those who have confirmed its text
 * themselves: a number that somebody merely typed is not looked up.
 */
@Component
class BarredPeople {
  private final Disqualifications disqualifications;

  BarredPeople(Disqualifications disqualifications) {
    this.disqualifications = disqualifications;
  }

  /**
   * The same at the moment of a decision: until the transaction ends no record is entered or
   * lifted, so that what is found here holds when the decision does.
   */
  Map<String, Set<Ground>> atDecision(Dossier dossier, LocalDate on) {
    disqualifications.holdStill();
    return of(dossier, on);
  }

  /** The grounds on a day, by the keys of those who are barred. */
  Map<String, Set<Ground>> of(Dossier dossier, LocalDate on) {
    var signed = dossier.signed();
    var documents = new HashMap<String, IdentityDocument>();
    for (var person : dossier.application().draft().people()) {
      if (signed.contains(person.key())) {
        person.document(on).ifPresent(document -> documents.put(person.key(), document));
      }
    }
    if (documents.isEmpty()) {
      return Map.of();
    }
    var grounds = disqualifications.groundsOf(documents.values(), on);
    var barred = new HashMap<String, Set<Ground>>();
    documents.forEach((key, document) ->
        Optional.ofNullable(grounds.get(document)).ifPresent(why -> barred.put(key, why)));
    return barred;
  }
}
