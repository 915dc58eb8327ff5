package hongdun.documents;

import hongdun.portal.SignedIn;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets everyone read the papers of the matters that tests of papers invent. */
@Component
class OpenPapers implements DocumentAccess {
  /** Far above the matters other tests make. */
  static final long FROM = 7_000_000_000L;

  @Override
  public Optional<Boolean> mayRead(IssuedDocument document, Optional<SignedIn> visitor) {
    return document.matter() >= FROM ? Optional.of(true) : Optional.empty();
  }
}
