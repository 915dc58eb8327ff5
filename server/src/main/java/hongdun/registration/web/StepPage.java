package hongdun.registration.web;

import hongdun.portal.Page;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.FormStep;
import hongdun.shared.Shortcoming;
import java.util.List;

/** 填报步骤页 — a page of one step of filling in an application. */
public interface StepPage extends Page {
  Application application();

  FormStep step();

  /** What is wrong with this step, when it was just sent. */
  List<Shortcoming> faults();

  @Override
  default int status() {
    return faults().isEmpty() ? 200 : 422;
  }
}
