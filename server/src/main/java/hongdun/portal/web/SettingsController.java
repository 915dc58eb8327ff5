package hongdun.portal.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Administrators;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.portal.usecase.KeepSettings;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 设置 — every setting with its explanation, and the page that sets one. */
@Controller
@Access(
    value = Who.OFFICERS,
    roles = {Administrators.SYSTEM, Administrators.SECURITY, Administrators.AUDIT})
class SettingsController {
  private final KeepSettings settings;

  SettingsController(KeepSettings settings) {
    this.settings = settings;
  }

  @GetMapping("/admin/settings")
  SettingsPage all(SignedIn who) {
    return new SettingsPage(settings.all(), settings.mayChange(who));
  }

  @GetMapping("/admin/settings/{key}")
  SettingPage one(@PathVariable String key, SignedIn who) {
    return page(key, who, "", List.of());
  }

  @PostMapping("/admin/settings/{key}")
  @Access(value = Who.OFFICERS, roles = Administrators.SYSTEM)
  Page set(@PathVariable String key, SignedIn who, Form form, HttpServletResponse response) {
    var value =
        form.isChecked("reset") ? Optional.<String>empty() : Optional.of(form.text("value"));
    var faults = settings.change(key, value, who);
    if (!faults.isEmpty()) {
      return page(key, who, form.text("value"), faults);
    }
    Flash.say(response, "portal.settings.changed");
    return new Redirect("/admin/settings");
  }

  private SettingPage page(String key, SignedIn who, String typed, List<Shortcoming> faults) {
    var standing = settings.standing(key);
    return new SettingPage(
        standing,
        settings.mayChange(who) && standing.mayChange(),
        settings.history(key),
        typed,
        faults);
  }
}
