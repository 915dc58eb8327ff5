package hongdun.casework.usecase;

import hongdun.agency.CalendarDependent;
import hongdun.agency.CalendarPublished;
import hongdun.agency.WorkingCalendar;
import hongdun.casework.domain.ClockSignature;
import hongdun.casework.persistence.ClockSignatures;
import hongdun.casework.persistence.Recalendars;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 期限重算 — when a year of the calendar has a new edition, reckons all open clocks that touch it and
 * tells the people concerned. The order is written with the edition, and the work goes on where it
 * was left, on whichever node.
 */
@Component
class Recalendar implements CalendarDependent {
  private final Recalendars orders;
  private final ClockSignatures signatures;
  private final ReckonBatch batches;
  private final InstantSource clock;

  Recalendar(
      Recalendars orders, ClockSignatures signatures, ReckonBatch batches, InstantSource clock) {
    this.orders = orders;
    this.signatures = signatures;
    this.batches = batches;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Effect preview(WorkingCalendar proposed, int year) {
    var reckoned = new HashMap<String, ClockSignature>();
    long open = 0;
    long moved = 0;
    for (var bundle : signatures.bundles(year)) {
      var signature = reckoned.computeIfAbsent(bundle.signature(), ClockSignature::read);
      open += bundle.clocks();
      if (!signature.promised().due(proposed).day().equals(bundle.due())) {
        moved += bundle.clocks();
      }
    }
    return new Effect(open, moved);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Reckoning> latest() {
    return orders.latest();
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void order(CalendarPublished published) {
    orders.order(published.edition(), published.year(), clock.instant());
  }

  /** Works until nothing is left, in batches that are each committed. */
  void work() {
    while (batches.next()) {
      // until nothing is left, or another node is at it
    }
  }
}
