package hongdun.portal.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.AdministrationEntry;
import hongdun.portal.Administrators;
import hongdun.portal.NavigationEntry;
import hongdun.portal.SignedIn;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 管理首页 — where administrators and the head begin. */
@Controller
@Access(
    value = Who.OFFICERS,
    roles = {
      Administrators.SYSTEM,
      Administrators.SECURITY,
      Administrators.AUDIT,
      Administrators.HEAD
    })
class AdministrationController {
  private final List<AdministrationEntry> entries;

  AdministrationController(List<NavigationEntry> entries) {
    this.entries =
        entries.stream()
            .filter(AdministrationEntry.class::isInstance)
            .map(AdministrationEntry.class::cast)
            .filter(entry -> !entry.path().equals("/admin"))
            .sorted(Comparator.comparingInt(NavigationEntry::order))
            .toList();
  }

  @GetMapping("/admin")
  AdministrationPage start(SignedIn who) {
    return new AdministrationPage(
        entries.stream()
            .filter(entry -> entry.isFor(Optional.of(who)))
            .map(entry ->
                new AdministrationPage.Card(
                    entry.path(), entry.labelKey(), entry.leadKey(), entry.state(who)))
            .toList());
  }
}
