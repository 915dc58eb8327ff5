package hongdun.agency.web;

import hongdun.agency.PowerSource.Power;
import hongdun.agency.Role;
import hongdun.agency.Unit;
import hongdun.agency.usecase.BureauDirectory.PowerEntry;
import hongdun.portal.Choice;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** 权力清单 — what the holder of each post of a bureau may do. */
public record PowersPage(Unit bureau, List<Unit> bureaus, List<PowerEntry> powers, List<Power> acts)
    implements Page {
  @Override
  public String template() {
    return "agency/powers";
  }

  public List<Choice> choices(Frame frame) {
    return bureaus.stream()
        .map(unit -> Choice.of(Long.toString(unit.id().value()), frame.text(unit.name())))
        .toList();
  }

  /** The acts a role may take, in the order of the procedures. */
  public List<Power> acts(Role role) {
    return acts.stream().filter(act -> act.role() == role).toList();
  }

  /** The limits of an act: whose acts are another person's, the days, the rules that bind it. */
  public List<String> limits(Power act, Frame frame) {
    var limits = new ArrayList<String>();
    limits.add(frame.text("agency.powers.days", act.days()));
    if (!act.apartKeys().isEmpty()) {
      limits.add(
          frame.text(
              "agency.powers.apart",
              String.join(
                  frame.text("agency.separator"),
                  act.apartKeys().stream().map(frame::text).toList())));
    }
    act.conflictKeys().forEach(key -> limits.add(frame.text(key)));
    return List.copyOf(limits);
  }

  /** How far a role of a post reaches. */
  public String scope(PowerEntry power, Role role, Frame frame) {
    return frame.text(
        "agency.powers.scope",
        String.join(
            frame.text("agency.separator"),
            power.rights().getOrDefault(role, Set.of()).stream()
                .sorted()
                .map(scope -> frame.text("agency.scope." + scope.name()))
                .toList()));
  }

  public List<Role> roles(PowerEntry power) {
    return power.roles().stream().sorted().toList();
  }
}
