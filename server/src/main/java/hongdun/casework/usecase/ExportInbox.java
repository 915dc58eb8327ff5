package hongdun.casework.usecase;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.casework.domain.Access;
import hongdun.casework.domain.DeskLine;
import hongdun.casework.domain.InboxFilter;
import hongdun.casework.persistence.Accesses;
import hongdun.shared.Actor;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 导出清单 — takes a list of the desk away, and leaves a line of who took what and how much. */
@Component
public class ExportInbox {
  private final ReadInbox inbox;
  private final Log log;
  private final InstantSource clock;

  ExportInbox(ReadInbox inbox, Log log, InstantSource clock) {
    this.inbox = inbox;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Hands over every line of a list.
   *
   * @param what the filter as it stands in the desk's address
   */
  @Transactional
  public void export(
      Actor.Officer actor,
      InboxFilter filter,
      Access.Kind kind,
      String what,
      Consumer<DeskLine> consumer) {
    var access =
        log.begin(
            new Access(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                new OfficerId(actor.officer()),
                new UnitId(actor.unit()),
                kind,
                what));
    var rows = new AtomicLong();
    inbox.each(
        actor,
        filter,
        line -> {
          consumer.accept(line);
          rows.incrementAndGet();
        });
    log.counted(access, rows.get());
  }

  /** 导出登记 — the line stands from the start, even when the export breaks off. */
  @Component
  static class Log {
    private final Accesses accesses;

    Log(Accesses accesses) {
      this.accesses = accesses;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public long begin(Access access) {
      return accesses.begin(access);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void counted(long access, long rows) {
      accesses.counted(access, rows);
    }
  }
}
