package hongdun.portal.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Administrators;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.portal.usecase.ChangeSettings;
import hongdun.portal.usecase.KeepSettings;
import hongdun.portal.usecase.TryCarriers;
import hongdun.portal.usecase.TryCarriers.Answer;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final ChangeSettings changes;
  private final TryCarriers trials;

  SettingsController(KeepSettings settings, ChangeSettings changes, TryCarriers trials) {
    this.settings = settings;
    this.changes = changes;
    this.trials = trials;
  }

  @GetMapping("/admin/settings")
  SettingsPage all(SignedIn who) {
    return new SettingsPage(settings.groups(), settings.fixed(), settings.mayChange(who));
  }

  @GetMapping("/admin/settings/{key}")
  SettingPage one(@PathVariable String key, SignedIn who) {
    return page(key, who, "", List.of());
  }

  @PostMapping("/admin/settings/{key}")
  @Access(value = Who.OFFICERS, roles = Administrators.SYSTEM)
  Page set(@PathVariable String key, SignedIn who, Form form, HttpServletResponse response) {
    var value =
        form.isChecked("reset") ? Optional.<String>empty() : Optional.of(typed(form, "value", key));
    var faults = changes.change(key, value, who);
    if (!faults.isEmpty()) {
      return page(key, who, form.text("value"), faults);
    }
    Flash.say(response, "portal.settings.changed");
    return new Redirect("/admin/settings");
  }

  @GetMapping("/admin/settings/groups/{code}")
  SettingGroupPage group(@PathVariable String code, SignedIn who) {
    return groupPage(code, who, new Filled(Map.of(), "", List.of()), Optional.empty());
  }

  @PostMapping("/admin/settings/groups/{code}")
  @Access(value = Who.OFFICERS, roles = Administrators.SYSTEM)
  Page setTogether(
      @PathVariable String code, SignedIn who, Form form, HttpServletResponse response) {
    var typed = new HashMap<String, String>();
    for (var setting : settings.group(code).group().settings()) {
      typed.put(setting.key(), typed(form, setting.key(), setting.key()));
    }
    var faults = changes.changeTogether(code, typed, form.all("remove"), who);
    if (!faults.isEmpty()) {
      return groupPage(code, who, new Filled(typed, "", faults), Optional.empty());
    }
    Flash.say(response, "portal.settings.changed");
    return new Redirect("/admin/settings/groups/" + code);
  }

  /** Sends a message to see whether what is set is right. */
  @PostMapping("/admin/settings/groups/{code}/trial")
  @Access(value = Who.OFFICERS, roles = Administrators.SYSTEM)
  SettingGroupPage tryOut(@PathVariable String code, SignedIn who, Form form, Frame frame) {
    var to = form.text("to");
    return switch (trials.send(code, to, frame.language(), who)) {
      case Answer.Refused(var faults) ->
          groupPage(code, who, new Filled(Map.of(), to, faults), Optional.empty());
      case Answer.Said said ->
          groupPage(code, who, new Filled(Map.of(), to, List.of()), Optional.of(said));
    };
  }

  /** A password exactly as it was typed, all else as text is read. */
  private String typed(Form form, String field, String key) {
    return settings.standing(key).setting().secret() ? form.secret(field) : form.text(field);
  }

  /** What somebody filled in, and what is wrong with it. */
  private record Filled(Map<String, String> typed, String to, List<Shortcoming> faults) {}

  private SettingGroupPage groupPage(
      String code, SignedIn who, Filled filled, Optional<Answer.Said> said) {
    var group = settings.group(code);
    return new SettingGroupPage(
        group,
        settings.mayChange(who) && group.mayChange(),
        settings.mayChange(who) && TryCarriers.channelOf(code).isPresent(),
        trials.canTry(code),
        filled.typed(),
        filled.to(),
        filled.faults(),
        said);
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
