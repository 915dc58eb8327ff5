package hongdun.documents;

import hongdun.portal.SignedIn;
import java.util.Optional;

/** 文书查阅权限 — says who may read a paper; a paper nobody answers for is read by nobody. */
public interface DocumentAccess {
  /** Empty when this room does not know the paper. */
  Optional<Boolean> mayRead(IssuedDocument document, Optional<SignedIn> visitor);
}
