package hongdun.portal.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.AdministrationEntry;
import hongdun.portal.Administrators;
import hongdun.portal.Form;
import hongdun.portal.NavigationEntry;
import hongdun.portal.SignedIn;
import hongdun.portal.usecase.KeepAdministrationLog;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 管理首页 — where administrators and the head begin, and the log of what they changed. */
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
  private final KeepAdministrationLog log;

  AdministrationController(List<NavigationEntry> entries, KeepAdministrationLog log) {
    this.entries =
        entries.stream()
            .filter(AdministrationEntry.class::isInstance)
            .map(AdministrationEntry.class::cast)
            .filter(entry -> !entry.path().equals("/admin"))
            .sorted(Comparator.comparingInt(NavigationEntry::order))
            .toList();
    this.log = log;
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

  @GetMapping("/admin/changes")
  @Access(value = Who.OFFICERS, roles = Administrators.AUDIT)
  AdministrationLogPage changes(Form form) {
    var words = form.text("words");
    return new AdministrationLogPage(
        log.before(form.number("before").orElse(Long.MAX_VALUE), words), words, log.page());
  }
}
