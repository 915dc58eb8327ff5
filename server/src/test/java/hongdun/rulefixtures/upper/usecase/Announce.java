package hongdun.rulefixtures.upper.usecase;

import hongdun.rulefixtures.upper.HandOver;
import hongdun.shared.Sensitive;
import org.springframework.context.ApplicationEventPublisher;

class Announce {
  private final ApplicationEventPublisher events;

  Announce(ApplicationEventPublisher events) {
    this.events = events;
  }

  void aCommandWithPersonalData() {
    events.publishEvent(new HandOver(1, "", Sensitive.of(1L)));
  }

  void somethingUnclear(Object anything) {
    events.publishEvent(anything);
  }
}
