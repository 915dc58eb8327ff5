package hongdun.catalogue.web;

import hongdun.catalogue.Delegation.State;
import hongdun.catalogue.domain.DelegationLine;
import hongdun.portal.Page;
import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.Optional;

/**
 * 委托书 — one instrument.
 *
 * @param inside shown on the desk, with its journal
 */
public record DelegationPage(
    DelegationsPage.Shown shown,
    List<Line> journal,
    boolean maySign,
    boolean inside,
    List<Shortcoming> faults)
    implements Page {
  /** A line of the journal with its author's name. */
  public record Line(DelegationLine line, String officer, Optional<String> inPlaceOf) {}

  /** What its state lets the head do. */
  public List<String> acts() {
    if (!maySign) {
      return List.of();
    }
    return switch (shown.delegation().state()) {
      case DRAFT -> List.of("sign");
      case ISSUED -> List.of("suspend", "revoke");
      case SUSPENDED -> List.of("resume", "revoke");
      case REVOKED -> List.of();
    };
  }

  public boolean isDraft() {
    return shown.delegation().state() == State.DRAFT;
  }

  @Override
  public String template() {
    return "catalogue/delegation";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }
}
