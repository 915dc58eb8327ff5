package hongdun.portal.usecase;

import hongdun.portal.AuditTrail;
import hongdun.portal.AuditTrail.Act;
import hongdun.portal.PersonalData;
import hongdun.portal.PersonalData.Holding;
import hongdun.portal.PersonalData.Obstacle;
import hongdun.portal.persistence.Erasures;
import hongdun.portal.persistence.OwnRows;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 注销账户并删除个人信息 — a citizen closes his account and has erased what no law keeps (Personal Information
 * Protection Law Art. 47). While a matter of his runs it is refused, for its party must be reached.
 */
@Service
public class EraseOwnData {
  private final ObjectProvider<PersonalData> rooms;
  private final OwnRows rows;
  private final Erasures erasures;
  private final Safeguards safeguards;
  private final InstantSource realTime;

  EraseOwnData(
      ObjectProvider<PersonalData> rooms,
      OwnRows rows,
      Erasures erasures,
      Safeguards safeguards,
      @Qualifier("realTime") InstantSource realTime) {
    this.rooms = rooms;
    this.rows = rows;
    this.erasures = erasures;
    this.safeguards = safeguards;
    this.realTime = realTime;
  }

  /** What came of it. */
  public sealed interface Outcome {
    /** The account is closed, and everything is being erased. */
    record Begun() implements Outcome {}

    record Waits(List<Obstacle> obstacles) implements Outcome {}

    /** It is no citizen's, or was closed meanwhile. */
    record NotHis() implements Outcome {}
  }

  /** Everything held on people, by room, for the notice and for who is about to erase. */
  public List<Holding> holdings() {
    return rooms.stream()
        .sorted(CopyOwnData.OwnDataOrder.PORTAL_FIRST)
        .flatMap(room -> room.holdings().stream())
        .toList();
  }

  @Transactional(readOnly = true)
  public List<Obstacle> obstacles(long account) {
    return rooms.stream().flatMap(room -> room.obstacles(account).stream()).toList();
  }

  /** Closes the account at once; what is held goes with the next rounds. */
  @Transactional
  public Outcome ask(long account) {
    if (!rows.lockCitizen(account)) {
      return new Outcome.NotHis();
    }
    var obstacles = obstacles(account);
    if (!obstacles.isEmpty()) {
      return new Outcome.Waits(obstacles);
    }
    rows.close(account, realTime.instant());
    safeguards.sessions().endAll(account);
    erasures.ask(account, realTime.instant());
    safeguards.trail().write(AuditTrail.Line.of(Act.DATA_ERASED, account).on(account));
    return new Outcome.Begun();
  }
}
