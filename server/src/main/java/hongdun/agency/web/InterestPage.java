package hongdun.agency.web;

import hongdun.agency.Interest;
import hongdun.agency.PartyKey;
import hongdun.agency.domain.DeclaredInterest;
import hongdun.portal.Choice;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.shared.IdentityDocument;
import hongdun.shared.Shortcoming;
import java.util.Arrays;
import java.util.List;

/** 利害关系申报 — what an officer has declared, and the form to declare more. */
public record InterestPage(List<DeclaredInterest> declared, Form form, List<Shortcoming> faults)
    implements Page {
  @Override
  public String template() {
    return "agency/interests";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }

  public List<Choice> kinds(Frame frame) {
    return Arrays.stream(Interest.Kind.values())
        .map(kind -> Choice.of(kind.name(), frame.text("agency.interest." + kind.name())))
        .toList();
  }

  public List<Choice> parties(Frame frame) {
    return Arrays.stream(PartyKey.Kind.values())
        .map(kind -> Choice.of(kind.name(), frame.text("agency.interests.party." + kind.name())))
        .toList();
  }

  public List<Choice> papers(Frame frame) {
    return Arrays.stream(IdentityDocument.Kind.values())
        .map(kind -> Choice.of(kind.name(), frame.text(kind.messageKey())))
        .toList();
  }

  /** The number as its own officer may see it again: of a person masked, of a firm as it is. */
  public String number(DeclaredInterest interest) {
    var number = interest.party().number().value();
    return switch (interest.party().kind()) {
      case IDENTITY_NUMBER -> IdentityDocument.masked(number);
      case UNIFIED_CODE -> number;
    };
  }
}
