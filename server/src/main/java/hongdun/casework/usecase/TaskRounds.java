package hongdun.casework.usecase;

import hongdun.portal.AfterCommit;
import hongdun.portal.OneByOne;
import hongdun.portal.ProductTimeMoved;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** 待办巡查 — looks every minute what waits for somebody who has not been told. */
@Component
class TaskRounds {
  private final RemindTasks tasks;

  TaskRounds(RemindTasks tasks) {
    this.tasks = tasks;
  }

  @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT25S")
  void round() {
    tasks.tellReceiversAndVoters();
    OneByOne.each(
        "The decision on recusal",
        tasks.undecided(),
        recusal -> Long.toString(recusal.recusal()),
        tasks::tellDeciders);
  }

  @AfterCommit
  void on(ProductTimeMoved moved) {
    round();
  }
}
