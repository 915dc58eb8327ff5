package hongdun.portal.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Administrators;
import hongdun.portal.Confirmed;
import hongdun.portal.Flash;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.portal.usecase.RotateKeys;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * 密钥 — the keys what is sealed opens with: which there are, a new one, and the end of an old one.
 */
@Controller
@Access(value = Who.OFFICERS, roles = Administrators.SYSTEM)
class KeysController {
  private final RotateKeys keys;

  KeysController(RotateKeys keys) {
    this.keys = keys;
  }

  @GetMapping("/admin/keys")
  Page keys(SignedIn who) {
    return page(who, List.of());
  }

  @PostMapping("/admin/keys")
  @Confirmed("portal.keys.add")
  Page add(SignedIn who, HttpServletResponse response) {
    return done(keys.add(who), "portal.keys.added", who, response);
  }

  @PostMapping("/admin/keys/{number:[0-9]{1,9}}/remove")
  @Confirmed("portal.keys.remove")
  Page remove(@PathVariable int number, SignedIn who, HttpServletResponse response) {
    return done(keys.remove(number, who), "portal.keys.removed", who, response);
  }

  private Page done(
      List<Shortcoming> faults, String flash, SignedIn who, HttpServletResponse response) {
    if (!faults.isEmpty()) {
      return page(who, faults);
    }
    Flash.say(response, flash);
    return new Redirect("/admin/keys");
  }

  private KeysPage page(SignedIn who, List<Shortcoming> faults) {
    return new KeysPage(keys.state(), keys.stuck(), keys.mayRotate(who), faults);
  }
}
