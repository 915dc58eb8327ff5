package hongdun.casework.usecase;

import hongdun.casework.MatterId;
import hongdun.casework.persistence.Matters;
import hongdun.documents.DocumentAccess;
import hongdun.documents.IssuedDocument;
import hongdun.portal.SignedIn;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 文书查阅权限 — the papers of a matter are read by its party, his agents and the officers who may read
 * it.
 */
@Component
class PaperAccess implements DocumentAccess {
  private final Matters matters;
  private final PartyEyes eyes;

  PaperAccess(Matters matters, PartyEyes eyes) {
    this.matters = matters;
    this.eyes = eyes;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Boolean> mayRead(IssuedDocument document, Optional<SignedIn> visitor) {
    return matters
        .find(new MatterId(document.matter()))
        .map(matter -> visitor.filter(who -> eyes.mayRead(matter, who)).isPresent());
  }
}
