package hongdun.casework.domain;

import hongdun.agency.Officer;
import hongdun.agency.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** 办理记录全文 — everything that happened to a matter, oldest first. */
public record JournalSheet(Chain chain, List<Item> items) {
  /** 记录 — one thing that happened. */
  public sealed interface Item {
    Instant at();

    /** A step, a warning, a mark or its answer. */
    record Happened(ChainLink link) implements Item {
      @Override
      public Instant at() {
        return link.line().at();
      }
    }

    /** The party was told something. */
    record Told(ChainLink link, Optional<GivenNotice> notice) implements Item {
      @Override
      public Instant at() {
        return link.line().at();
      }
    }

    /** Somebody who does not work on it read it, or found it by its party's name or phone. */
    record Reached(Access access, Officer officer, Unit unit) implements Item {
      @Override
      public Instant at() {
        return access.at();
      }
    }
  }
}
