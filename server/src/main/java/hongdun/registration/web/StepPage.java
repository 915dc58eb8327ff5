package hongdun.registration.web;

import hongdun.portal.Page;
import hongdun.registration.domain.Answers;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.ChangedMeanwhile;
import hongdun.registration.domain.FormStep;
import hongdun.shared.Shortcoming;
import java.util.List;

/** 填报步骤页 — a page of one step of filling in an application. */
public interface StepPage extends Page {
  Application application();

  FormStep step();

  /** What is wrong with this step, when it was just sent. */
  List<Shortcoming> faults();

  /** 本页所问 — which answers this page changes, as a pattern of their fields. */
  default String part() {
    return step().slug() + "\\..*";
  }

  /** What the answers of this page were when it was shown, so that a stale one is found out. */
  default String asOf() {
    return ChangedMeanwhile.storedAs(faults())
        .orElseGet(() -> Answers.hash(application().draft(), part()));
  }

  @Override
  default int status() {
    return faults().isEmpty() ? 200 : 422;
  }
}
