package hongdun.register;

import hongdun.shared.UnifiedSocialCreditCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** 登记簿 — the append-only book of market entities. */
public interface Register {
  /**
   * Enters an establishment in the current transaction: gives the unified code and writes the
   * entity, the entry and its people. The code is unique under concurrency and never given twice.
   */
  MarketEntity enter(Establishment establishment);

  /**
   * Enters an alteration in the current transaction: the entity says the new from now on, the entry
   * since when. Empty when no entity on the book has the code.
   */
  Optional<MarketEntity> alter(Alteration alteration);

  Optional<MarketEntity> find(UnifiedSocialCreditCode code);

  /** Who holds a post of an entity now, by name. */
  List<String> holders(MarketEntity entity, Establishment.PostHeld post);

  /**
   * Entities with this trade name whose division begins with these digits, that bear the name or
   * were freed of it after a day: what the blocking rule of names asks. Read from the book itself,
   * so it sees the current transaction.
   */
  List<NamedEntity> withTradeName(String tradeName, String cityPrefix, LocalDate freedSince);

  /** Entities that bear one of these names in full, anywhere. */
  List<NamedEntity> bearing(Set<String> names);

  /** Both at once: what stands beside a name that is judged. */
  Beside beside(String tradeName, String cityPrefix, LocalDate freedSince, Set<String> names);

  /** 相邻名称 — those with its trade name, and those that bear one of the names within it. */
  record Beside(List<NamedEntity> withTradeName, List<NamedEntity> bearing) {}
}
