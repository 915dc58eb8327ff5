package hongdun.casework.web;

import hongdun.casework.usecase.HandOverPapers.Papers;
import hongdun.portal.Choice;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.shared.IdentityDocument;
import hongdun.shared.Shortcoming;
import java.util.Arrays;
import java.util.List;

/** 发照送达 — the papers of a matter, how they came to the party, and the ways to hand them over. */
public record DeliveryPage(Papers papers, Form form, List<Shortcoming> faults) implements Page {
  public List<Choice> documents(Frame frame) {
    return Arrays.stream(IdentityDocument.Kind.values())
        .map(kind -> Choice.of(kind.name(), frame.text(kind.messageKey())))
        .toList();
  }

  @Override
  public String template() {
    return "casework/delivery";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }
}
