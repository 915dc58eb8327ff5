package hongdun.registration.web;

import hongdun.portal.Choice;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.registration.domain.Disqualification;
import hongdun.registration.domain.Ground;
import hongdun.shared.IdentityDocument;
import hongdun.shared.Shortcoming;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** 任职限制记录 — what the officer's bureau has entered, and the form to enter more. */
public record DisqualifiedPage(List<Row> rows, LocalDate today, Form form, List<Shortcoming> faults)
    implements Page {

  /** A record with the names of the officers who entered and lifted it. */
  public record Row(Disqualification record, String enteredBy, String liftedBy) {}

  @Override
  public String template() {
    return "registration/disqualified";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }

  public List<Choice> grounds(Frame frame) {
    return Arrays.stream(Ground.values())
        .map(ground ->
            new Choice(
                ground.name(),
                frame.text("registration.disqualified.ground." + ground.name()),
                frame.text(ground.basis())))
        .toList();
  }

  public List<Choice> documents(Frame frame) {
    return Arrays.stream(IdentityDocument.Kind.values())
        .map(kind -> Choice.of(kind.name(), frame.text(kind.messageKey())))
        .toList();
  }
}
