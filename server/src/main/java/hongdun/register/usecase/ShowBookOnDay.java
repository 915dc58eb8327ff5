package hongdun.register.usecase;

import hongdun.register.MarketEntity;
import hongdun.register.domain.BookOnDay;
import hongdun.register.persistence.Entities;
import hongdun.register.persistence.Entries;
import hongdun.shared.UnifiedSocialCreditCode;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 某日登记簿 — shows what the book said of an entity on any day, and what two days differ in. */
@Component
public class ShowBookOnDay {
  private final Entities entities;
  private final Entries entries;

  ShowBookOnDay(Entities entities, Entries entries) {
    this.entities = entities;
    this.entries = entries;
  }

  /** An entity with what its book said on a day. */
  public record Shown(MarketEntity entity, BookOnDay book) {}

  @Transactional(readOnly = true)
  public Optional<Shown> show(UnifiedSocialCreditCode code, LocalDate day) {
    return entities.find(code).map(entity -> new Shown(entity, book(entity, day)));
  }

  /** What the book says of an entity on a day. */
  BookOnDay book(MarketEntity entity, LocalDate day) {
    return BookOnDay.of(
        day,
        BookOnDay.standing(day, entity.established(), entities.freedOf(entity)),
        entries.saidUntil(entity.region(), entity.id(), day),
        entries.historyUntil(entity.region(), entity.id(), day));
  }
}
