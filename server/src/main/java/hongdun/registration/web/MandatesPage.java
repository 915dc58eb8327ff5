package hongdun.registration.web;

import hongdun.portal.Choice;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.registration.domain.AgentDeed;
import hongdun.registration.domain.EstablishmentItem;
import hongdun.registration.domain.Mandate;
import hongdun.registration.usecase.KeepMandates;
import hongdun.shared.Shortcoming;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 委托代理 — what one gave, what one holds, and the form to give another. */
public record MandatesPage(KeepMandates.Sheet sheet, Form form, List<Shortcoming> faults)
    implements Page {
  @Override
  public String template() {
    return "registration/mandates";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }

  public List<Choice> items(Frame frame) {
    return Arrays.stream(EstablishmentItem.values())
        .map(item -> Choice.of(item.code(), words(item.code(), frame)))
        .toList();
  }

  /** For whom it may be given: oneself, or a company one represents. */
  public List<Choice> principals(Frame frame) {
    return Stream.concat(
            Stream.of(Choice.of("", frame.text("registration.mandate.self"))),
            sheet.companies().stream()
                .map(one -> Choice.of(one.company().value(), one.companyName())))
        .toList();
  }

  public String scope(Mandate mandate, Frame frame) {
    return mandate.items().isEmpty()
        ? frame.text("registration.mandate.all")
        : mandate.items().stream()
            .sorted()
            .map(item -> words(item, frame))
            .collect(Collectors.joining(frame.text("registration.mandate.separator")));
  }

  private static String words(String item, Frame frame) {
    return frame.text("registration.mandate.item." + EstablishmentItem.of(item).name());
  }

  /** In whose name and by whom something was done. */
  public String doer(AgentDeed deed, Frame frame) {
    return sheet.given().stream()
        .filter(line -> line.mandate().id() == deed.mandate())
        .map(line -> frame.text("registration.party.company-by", line.principal(), line.agent()))
        .findFirst()
        .orElse("");
  }
}
