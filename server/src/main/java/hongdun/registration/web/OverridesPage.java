package hongdun.registration.web;

import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.registration.usecase.OverrideSecondNotice.Shown;
import hongdun.shared.Shortcoming;
import java.util.List;

/** 再次告知审批 — what waits for the head's answer, and the officer's own requests. */
public record OverridesPage(
    List<Shown> waiting, List<Shown> own, Form form, List<Shortcoming> faults) implements Page {
  @Override
  public String template() {
    return "registration/overrides";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }
}
