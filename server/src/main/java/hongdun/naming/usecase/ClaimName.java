package hongdun.naming.usecase;

import hongdun.naming.Names.Claim;
import hongdun.naming.ProposedName;
import hongdun.naming.persistence.Reservations;
import hongdun.register.FoldedName;
import java.time.LocalDate;
import java.time.Period;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 申报保留名称 — reserves a name for an application. The lock on scope and trade name makes the judging
 * and the writing one step, so of two claims at once the second is judged when the first is
 * written.
 */
@Component
class ClaimName {
  /** Name Provisions Art. 18. */
  private static final Period KEPT = Period.ofMonths(2);

  private final JudgeName judgeName;
  private final KnownRules rules;
  private final RecordCheck recordCheck;
  private final Reservations reservations;

  ClaimName(
      JudgeName judgeName, KnownRules rules, RecordCheck recordCheck, Reservations reservations) {
    this.judgeName = judgeName;
    this.rules = rules;
    this.recordCheck = recordCheck;
    this.reservations = reservations;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public Claim claim(long application, ProposedName proposed, LocalDate on) {
    var name = proposed.parts();
    reservations.lock(rules.scopesOn(on).of(name.region()), new FoldedName(name.tradeName()));
    var judged = judgeName.judged(application, proposed, on);
    recordCheck.record(application, judged);
    if (!judged.verdict().passes()) {
      return new Claim.Refused(judged.verdict());
    }
    var own = reservations.of(application);
    // Claiming the same name again does not prolong the term.
    if (own.isPresent() && own.get().name().equals(name) && !own.get().until().isBefore(on)) {
      return new Claim.Reserved(own.get());
    }
    reservations.replace(application, on);
    return new Claim.Reserved(reservations.insert(application, name, on, on.plus(KEPT)));
  }
}
