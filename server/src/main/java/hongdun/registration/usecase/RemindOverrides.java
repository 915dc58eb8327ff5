package hongdun.registration.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Officer;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.casework.OfficerTasks;
import hongdun.portal.Dates;
import hongdun.portal.OneByOne;
import hongdun.registration.domain.OverrideRequest;
import hongdun.registration.persistence.Overrides;
import java.time.InstantSource;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** 再次告知审批提醒 — tells the heads of department that a request waits for their answer. */
@Component
class RemindOverrides {
  private final Overrides overrides;
  private final OfficerTasks tasks;
  private final Agency agency;
  private final InstantSource clock;

  RemindOverrides(Overrides overrides, OfficerTasks tasks, Agency agency, InstantSource clock) {
    this.overrides = overrides;
    this.tasks = tasks;
    this.agency = agency;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT35S")
  void round() {
    OneByOne.each(
        "The answer to request",
        overrides.waiting(),
        request -> Long.toString(request.id()),
        request -> tasks.overrideAsked(request.id(), request.matter(), deciders(request)));
  }

  /** Nobody answers his own request. */
  private List<OfficerId> deciders(OverrideRequest request) {
    var today = Dates.dayOf(clock.instant());
    return agency.holders(request.bureau(), Role.DIVISION_HEAD, today).stream()
        .map(Officer::id)
        .filter(head -> !head.equals(request.officer()))
        .toList();
  }
}
