package hongdun.register.usecase;

import hongdun.documents.DocumentAccess;
import hongdun.documents.IssuedDocument;
import hongdun.portal.SignedIn;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 证明查阅 — an extract holds public facts only: whoever has its address reads it. */
@Component
class ExtractAccess implements DocumentAccess {
  @Override
  public Optional<Boolean> mayRead(IssuedDocument document, Optional<SignedIn> visitor) {
    return document.templateCode().equals(ExtractPaper.CODE) ? Optional.of(true) : Optional.empty();
  }
}
