package hongdun.portal.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Frame;
import hongdun.portal.NavigationEntry;
import hongdun.portal.SignedIn;
import hongdun.portal.web.ServicesPage.Service;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 服务清单: everything the rooms put into the navigation, for whomever it is. */
@Controller
@Access(Who.EVERYONE)
class ServicesController {
  private static final SignedIn ANY_CITIZEN = new SignedIn(0, "", 0, 0, Set.of());
  private final List<NavigationEntry> entries;

  ServicesController(List<NavigationEntry> entries) {
    this.entries =
        entries.stream().sorted(Comparator.comparingInt(NavigationEntry::order)).toList();
  }

  @GetMapping("/services")
  ServicesPage services(Frame frame) {
    var publicly = entries.stream().filter(ServicesController::isPublic).toList();
    return new ServicesPage(
        Stream.concat(publicly.stream().map(entry -> service(entry, Optional.empty())), ownPages())
            .toList(),
        entries.stream()
            .filter(entry -> !isPublic(entry))
            .map(entry -> service(entry, frame.visitor()))
            .toList());
  }

  private static boolean isPublic(NavigationEntry entry) {
    return entry.isFor(Optional.empty()) || entry.isFor(Optional.of(ANY_CITIZEN));
  }

  private static Service service(NavigationEntry entry, Optional<SignedIn> visitor) {
    return new Service(entry.path(), entry.labelKey(), isPublic(entry) || entry.isFor(visitor));
  }

  /** What stands beside the navigation on every page. */
  private static Stream<Service> ownPages() {
    return Stream.of(
        new Service("/bureau", "portal.layout.contact", true),
        new Service("/account", "portal.account.title", true),
        new Service("/account/messages", "portal.account.messages", true),
        new Service("/account/data", "portal.own-data.title", true),
        new Service("/help", "portal.layout.help", true),
        new Service("/accessibility", "portal.layout.accessibility", true),
        new Service("/privacy", "portal.layout.privacy", true));
  }
}
