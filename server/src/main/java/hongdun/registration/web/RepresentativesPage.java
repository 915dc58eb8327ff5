package hongdun.registration.web;

import hongdun.portal.Choice;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.registration.usecase.ConfirmRepresentatives;
import hongdun.shared.Shortcoming;
import java.util.List;

/** 企业代表核实 — the accounts confirmed here, and the form to confirm another. */
public record RepresentativesPage(
    List<ConfirmRepresentatives.Line> lines, Form form, List<Shortcoming> faults) implements Page {
  @Override
  public String template() {
    return "registration/representatives";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }

  public List<Choice> seen(Frame frame) {
    return List.of(Choice.of("yes", frame.text("registration.representative.seen.yes")));
  }
}
