package hongdun.naming;

import hongdun.casework.MatterId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 名称 — judges names, and keeps one for an application. The same verdict for applicant, counter and
 * examiner.
 */
public interface Names {
  /** Judges a name on a day: every finding at once. */
  Verdict check(NameParts name, String industryCode, LocalDate on);

  /** The same for an application, whose own reservation does not stand against it. */
  Verdict checkFor(long application, NameParts name, String industryCode, LocalDate on);

  /**
   * Claims a name for an application in the current transaction: takes the lock on scope and trade
   * name, judges the blocking rules again on the database, and reserves. Of two claims at once one
   * wins.
   */
  Claim claim(long application, NameParts name, String industryCode, LocalDate on);

  /** Gives a claimed name free: the application was withdrawn, refused or purged. */
  void release(long application);

  /**
   * The claim has become a registered name: the reservation ends in the transaction that registers.
   */
  void use(long application, MatterId matter);

  Optional<Reservation> reservationOf(long application);

  /** The outcome of a check. */
  record Verdict(List<Finding> findings, String ruleSet) {
    /** Whether nothing stands against the name; warnings do not block. */
    public boolean passes() {
      return findings.stream().noneMatch(Finding::refuses);
    }
  }

  /** The outcome of a claim. */
  sealed interface Claim {
    record Reserved(Reservation reservation) implements Claim {}

    record Refused(Verdict verdict) implements Claim {}
  }

  /** 名称保留 — a name kept for an application (Name Provisions Art. 18: two months). */
  record Reservation(
      long id, long application, String number, NameParts name, LocalDate from, LocalDate until) {}
}
