package hongdun.naming.usecase;

import hongdun.naming.NameParts;
import hongdun.naming.Names.Claim;
import hongdun.naming.domain.CityScope;
import hongdun.naming.persistence.Reservations;
import hongdun.register.FoldedName;
import java.time.LocalDate;
import java.time.Period;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 申报保留名称 — reserves a name for an application. The lock on city and trade name makes the judging
 * and the writing one step, so of two claims at once the second is judged when the first is
 * written.
 */
@Component
class ClaimName {
  /** Name Provisions Art. 18. */
  private static final Period KEPT = Period.ofMonths(2);

  private final JudgeName judgeName;
  private final Reservations reservations;

  ClaimName(JudgeName judgeName, Reservations reservations) {
    this.judgeName = judgeName;
    this.reservations = reservations;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public Claim claim(long application, NameParts name, String industryCode, LocalDate on) {
    reservations.lock(CityScope.of(name.region()), new FoldedName(name.tradeName()));
    var verdict = judgeName.judgeFor(application, name, industryCode, on);
    if (!verdict.passes()) {
      return new Claim.Refused(verdict);
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
