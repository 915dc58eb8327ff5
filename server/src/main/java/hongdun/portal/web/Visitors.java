package hongdun.portal.web;

import hongdun.portal.SignedIn;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is looking, from the security context. */
final class Visitors {
  private Visitors() {}

  static Optional<SignedIn> current() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
        ? Optional.of(signedIn)
        : Optional.empty();
  }
}
