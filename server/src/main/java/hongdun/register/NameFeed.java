package hongdun.register;

import hongdun.register.ChangeFeed.Position;
import hongdun.shared.Region;
import hongdun.shared.UnifiedSocialCreditCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * 名称流 — the names of the book as a whole, and as they change: who keeps a copy of them reads the
 * whole once and follows from where the feed stood before.
 */
public interface NameFeed {
  /** Where the feed stands: whatever is committed later comes after it. */
  Position latest();

  /** Whether there is a change at this place of the feed; the start is always there. */
  boolean has(Position position);

  /** The names of the next entities that changed, as they are now; oldest change first. */
  List<Changed> after(Position position, int most);

  /** About how many entities there are. */
  long count();

  /** Hands on the names of every entity, division by division; inside a transaction only. */
  void each(Consumer<Borne> taker);

  /** 变更后的名称 — what an entity bears after a change. */
  record Changed(Position position, Borne borne) {}

  /**
   * 所用名称 — the name an entity bears or bore last, and those before.
   *
   * @param freed the day the name became free, with the states that free it
   */
  record Borne(
      long entity,
      UnifiedSocialCreditCode code,
      Region region,
      String name,
      EntityState state,
      Optional<LocalDate> freed,
      List<Former> formers) {
    public Borne {
      formers = List.copyOf(formers);
    }
  }

  /** 曾用名 — a name an entity left on a day. */
  record Former(String name, LocalDate left) {}
}
