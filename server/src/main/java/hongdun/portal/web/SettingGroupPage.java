package hongdun.portal.web;

import hongdun.portal.Choice;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.usecase.KeepSettings.Group;
import hongdun.portal.usecase.KeepSettings.Standing;
import hongdun.portal.usecase.TryCarriers.Answer;
import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 一组设置 — the form that sets what holds together, and the one that tries it out.
 *
 * @param typed what was typed, by the keys of the settings; empty before anything was
 * @param to the address of the trial
 * @param isTried whether it can be tried out at all, by whoever looks
 * @param canTry whether there is something set up to try
 * @param said what a server answered to a trial
 */
public record SettingGroupPage(
    Group group,
    boolean mayChange,
    boolean isTried,
    boolean canTry,
    Map<String, String> typed,
    String to,
    List<Shortcoming> faults,
    Optional<Answer.Said> said)
    implements Page {
  @Override
  public String template() {
    return "portal/settingGroup";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }

  public String action() {
    return "/admin/settings/groups/" + group.group().code();
  }

  /** What was typed, or what is set; a secret comes back in neither case. */
  public String value(Standing standing) {
    return standing.setting().secret()
        ? ""
        : typed.getOrDefault(standing.setting().key(), standing.value());
  }

  public static List<Choice> choices(Standing standing, Frame frame) {
    return standing.setting().choices().stream()
        .map(value -> Choice.of(value, words(standing, value, frame)))
        .toList();
  }

  /** A value as people read it. */
  public static String words(Standing standing, String value, Frame frame) {
    if (value.isEmpty()) {
      return frame.text("portal.settings.none");
    }
    return standing.setting().choices().contains(value)
        ? frame.text(standing.setting().words() + "." + value.substring(value.lastIndexOf('/') + 1))
        : value;
  }
}
