package hongdun.casework.usecase;

import hongdun.casework.Matter;
import hongdun.casework.MatterId;
import hongdun.casework.Readers;
import hongdun.casework.persistence.Matters;
import hongdun.documents.DocumentAccess;
import hongdun.documents.IssuedDocument;
import hongdun.portal.SignedIn;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 文书查阅权限 — the papers of a matter are read by its party and by the officers who may read it. */
@Component
class PaperAccess implements DocumentAccess {
  private final Matters matters;
  private final Readers readers;

  PaperAccess(Matters matters, Readers readers) {
    this.matters = matters;
    this.readers = readers;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Boolean> mayRead(IssuedDocument document, Optional<SignedIn> visitor) {
    return matters
        .find(new MatterId(document.matter()))
        .map(matter -> visitor.filter(who -> mayRead(readers, matter, who)).isPresent());
  }

  static boolean mayRead(Readers readers, Matter matter, SignedIn who) {
    return who.isOfficer() ? readers.mayRead(matter, who.asOfficer()) : isParty(matter, who);
  }

  static boolean isParty(Matter matter, SignedIn who) {
    return !who.isOfficer()
        && matter.party().account().filter(account -> account == who.account()).isPresent();
  }
}
