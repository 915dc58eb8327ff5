package hongdun.portal.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.AdministrationEntry;
import hongdun.portal.Administrators;
import hongdun.portal.Confirmed;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.portal.Tries;
import hongdun.portal.usecase.CloseAccounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 停用账户: found by its address, closed with a reason. */
@Controller
@Access(value = Who.OFFICERS, roles = Administrators.SYSTEM)
class ClosingController {
  private static final String PATH = "/admin/accounts";
  private static final String PURPOSE = "accounts";
  private final CloseAccounts closing;
  private final Tries tries;

  ClosingController(CloseAccounts closing, Tries tries) {
    this.closing = closing;
    this.tries = tries;
  }

  /** The address is personal: it is sent, not written into the page's own address. */
  @GetMapping(PATH)
  ClosingPage start(SignedIn who) {
    return new ClosingPage("", closing.find("", who), List.of());
  }

  @PostMapping(PATH)
  ClosingPage find(SignedIn who, Form form, HttpServletRequest request) {
    tries.count(PURPOSE, request.getRemoteAddr());
    return page(who, form);
  }

  private ClosingPage page(SignedIn who, Form form) {
    return new ClosingPage(
        form.text("address"), closing.find(form.text("address"), who), List.of());
  }

  @Confirmed("portal.accounts.close")
  @PostMapping("/admin/accounts/{account:[0-9]{1,18}}/close")
  Page close(@PathVariable long account, SignedIn who, Form form, HttpServletResponse response) {
    var faults = closing.close(account, form.text("reason"), who);
    if (!faults.isEmpty()) {
      return new ClosingPage(form.text("address"), closing.find(form.text("address"), who), faults);
    }
    Flash.say(response, "portal.accounts.closed");
    return new Redirect(PATH);
  }

  @Configuration(proxyBeanMethods = false)
  static class Entry {
    @Bean
    AdministrationEntry accountsEntry() {
      return new AdministrationEntry.Plain(
          PATH, "portal.accounts.title", 58, Set.of(Administrators.SYSTEM));
    }
  }
}
