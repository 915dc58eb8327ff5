package hongdun.registration.usecase;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.Staffing;
import hongdun.casework.OfficerTasks;
import hongdun.portal.Dates;
import hongdun.portal.OneByOne;
import hongdun.registration.domain.OverrideRequest;
import hongdun.registration.persistence.Overrides;
import hongdun.registration.usecase.OverrideSecondNotice.Powers;
import java.time.InstantSource;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** 再次告知审批提醒 — tells those who may answer a request, and are there, that it waits for them. */
@Component
class RemindOverrides {
  private final Overrides overrides;
  private final OfficerTasks tasks;
  private final Powers powers;
  private final Staffing staffing;
  private final InstantSource clock;

  RemindOverrides(
      Overrides overrides,
      OfficerTasks tasks,
      Powers powers,
      Staffing staffing,
      InstantSource clock) {
    this.overrides = overrides;
    this.tasks = tasks;
    this.powers = powers;
    this.staffing = staffing;
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

  /** The head of the section or his substitute; with neither there, those who lead the bureau. */
  private List<OfficerId> deciders(OverrideRequest request) {
    var heads = atHand(request, Role.DIVISION_HEAD);
    return heads.isEmpty() ? atHand(request, Role.LEADER, Role.HEAD) : heads;
  }

  private List<OfficerId> atHand(OverrideRequest request, Role... roles) {
    var today = Dates.dayOf(clock.instant());
    return staffing.staff(request.bureau(), today).atHand(request.bureau(), roles).stream()
        .filter(head -> powers.mayAnswer(request, head, today))
        .toList();
  }
}
