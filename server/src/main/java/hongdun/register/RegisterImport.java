package hongdun.register;

import hongdun.shared.UnifiedSocialCreditCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * 登记数据导入 — brings entities of the past into the book in bulk: with code, entry, people and their
 * line in the feed, without an event for each.
 */
public interface RegisterImport {
  /**
   * Writes the entities in the current transaction. The codes come of the chance that is handed in;
   * the answers stand in the order of the entities.
   */
  List<Imported> bringIn(List<PastEntity> entities, RandomGenerator chance);

  /**
   * 既有主体 — an entity as it was established and what became of it.
   *
   * @param freed the day its name became free, with the states that free it
   */
  record PastEntity(Establishment establishment, EntityState state, Optional<LocalDate> freed) {}

  /** 已导入主体 — the entity's id and the code it was given. */
  record Imported(long entity, UnifiedSocialCreditCode code) {}
}
