package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.UnitId;
import hongdun.casework.Matter;
import hongdun.casework.MatterId;
import hongdun.casework.persistence.Matters;
import hongdun.documents.DocumentAccess;
import hongdun.documents.IssuedDocument;
import hongdun.portal.SignedIn;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 文书查阅权限 — the papers of a matter are read by its party and by the officers of its bureau. */
@Component
class PaperAccess implements DocumentAccess {
  private final Matters matters;
  private final Agency agency;

  PaperAccess(Matters matters, Agency agency) {
    this.matters = matters;
    this.agency = agency;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Boolean> mayRead(IssuedDocument document, Optional<SignedIn> visitor) {
    return matters
        .find(new MatterId(document.matter()))
        .map(matter -> visitor.filter(who -> mayRead(agency, matter, who)).isPresent());
  }

  static boolean mayRead(Agency agency, Matter matter, SignedIn who) {
    return who.isOfficer()
        ? matter.isHandledBy(agency.unit(new UnitId(who.unit())).bureau())
        : isParty(matter, who);
  }

  static boolean isParty(Matter matter, SignedIn who) {
    return !who.isOfficer()
        && matter.party().account().filter(account -> account == who.account()).isPresent();
  }
}
