package hongdun.documents.usecase;

import hongdun.documents.Deliveries;
import hongdun.documents.persistence.DeliveryRecords;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 送达登记 — keeps and reads deliveries. */
@Component
class KeepDeliveries implements Deliveries {
  private final DeliveryRecords records;
  private final InstantSource clock;

  KeepDeliveries(DeliveryRecords records, InstantSource clock) {
    this.records = records;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Delivery keep(Handover handover) {
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return records.add(handover, at);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Delivery> ofMatter(long matter) {
    return records.ofMatter(matter);
  }
}
