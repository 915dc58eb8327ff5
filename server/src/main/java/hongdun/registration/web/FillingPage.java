package hongdun.registration.web;

import hongdun.portal.Frame;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.FormStep;
import hongdun.registration.domain.Remark;
import hongdun.shared.Shortcoming;
import java.util.List;

/** 填报页 — a page of a step on which answers are filled in, with what the notice named of them. */
public interface FillingPage extends StepPage {
  Filling filling();

  @Override
  default Application application() {
    return filling().application();
  }

  @Override
  default List<Shortcoming> faults() {
    return filling().faults();
  }

  /** What is said at the fields. */
  default List<Shortcoming> marks(Frame frame) {
    return filling().marks(frame);
  }

  /** What the notice named of this page, or of those it leads to. */
  default List<Remark> named() {
    return filling().named().stream()
        .filter(remark -> FormStep.of(remark.field()) == step())
        .toList();
  }
}
