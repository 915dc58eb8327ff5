package hongdun.portal.web;

import hongdun.portal.Frame;
import hongdun.portal.NavigationEntry;
import hongdun.portal.SignedIn;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Where somebody goes after signing in: what he asked for, if it is here; else where his work is.
 */
@Component
class Next {
  private final List<NavigationEntry> entries;

  Next(List<NavigationEntry> entries) {
    this.entries = entries;
  }

  /** The address if it is a page of this site, else nothing: never another site. */
  static Optional<String> safe(String asked) {
    if (!asked.startsWith("/")
        || asked.startsWith("//")
        || asked.contains("\\")
        || asked.chars().anyMatch(Character::isISOControl)) {
      return Optional.empty();
    }
    try {
      var address = new URI(asked);
      return address.getHost() == null && address.getScheme() == null
          ? Optional.of(asked)
          : Optional.empty();
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }

  String after(String asked, SignedIn who) {
    return safe(asked)
        .filter(address -> !address.equals("/") && !address.startsWith("/sign-"))
        .orElseGet(() -> startOf(who));
  }

  private String startOf(SignedIn who) {
    return entries.stream()
        .filter(entry -> entry.isStartFor(who))
        .map(NavigationEntry::path)
        .findFirst()
        .orElse("/");
  }

  /** Where a signed-in visitor who opens the sign-in page is sent. */
  Optional<String> ofVisitor(Frame frame, String asked) {
    return frame.visitor().map(who -> after(asked, who));
  }
}
