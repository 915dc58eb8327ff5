package hongdun.naming;

import hongdun.casework.MatterId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 名称 — judges names, and keeps one for an application. The same verdict for applicant, counter and
 * examiner.
 */
public interface Names {
  /** Judges a name on a day: every finding at once. */
  Verdict check(ProposedName name, LocalDate on);

  /** The same for an application, whose own reservation does not stand against it. */
  Verdict checkFor(long application, ProposedName name, LocalDate on);

  /**
   * Claims a name for an application in the current transaction: takes the lock on scope and trade
   * name, judges the blocking rules again on the database, stores the verdict so that it can be
   * replayed, and reserves. Of two claims at once one wins.
   */
  Claim claim(long application, ProposedName name, LocalDate on);

  /** Gives a claimed name free: the application was withdrawn, refused or purged. */
  void release(long application);

  /**
   * The claim has become a registered name: the reservation ends in the transaction that registers.
   */
  void use(long application, MatterId matter);

  Optional<Reservation> reservationOf(long application);

  /** The outcome of a claim. */
  sealed interface Claim {
    record Reserved(Reservation reservation) implements Claim {}

    record Refused(Verdict verdict) implements Claim {}
  }

  /** 名称保留 — a name kept for an application (Name Provisions Art. 18: two months). */
  record Reservation(
      long id, long application, String number, NameParts name, LocalDate from, LocalDate until) {}
}
