package hongdun.naming.usecase;

import hongdun.casework.MatterId;
import hongdun.naming.Names;
import hongdun.naming.ProposedName;
import hongdun.naming.Verdict;
import hongdun.naming.persistence.Reservations;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 名称 — the names as other rooms use them. */
@Component
class NamesOfTheCity implements Names {
  private final JudgeName judgeName;
  private final ClaimName claimName;
  private final EndReservation endReservation;
  private final Reservations reservations;

  NamesOfTheCity(
      JudgeName judgeName,
      ClaimName claimName,
      EndReservation endReservation,
      Reservations reservations) {
    this.judgeName = judgeName;
    this.claimName = claimName;
    this.endReservation = endReservation;
    this.reservations = reservations;
  }

  @Override
  public Verdict check(ProposedName name, LocalDate on) {
    return judgeName.judge(name, on);
  }

  @Override
  public Verdict checkFor(long application, ProposedName name, LocalDate on) {
    return judgeName.judgeFor(application, name, on);
  }

  @Override
  public Claim claim(long application, ProposedName name, LocalDate on) {
    return claimName.claim(application, name, on);
  }

  @Override
  public void release(long application) {
    endReservation.release(application);
  }

  @Override
  public void use(long application, MatterId matter) {
    endReservation.use(application, matter);
  }

  @Override
  public Optional<Reservation> reservationOf(long application) {
    return reservations.of(application);
  }
}
