package hongdun.agency.web;

import hongdun.agency.Role;
import hongdun.agency.Unit;
import hongdun.agency.usecase.BureauDirectory.PowerEntry;
import hongdun.portal.Choice;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import java.util.List;

/** 权力清单 — what the holder of each post of a bureau may do. */
public record PowersPage(Unit bureau, List<Unit> bureaus, List<PowerEntry> powers) implements Page {
  @Override
  public String template() {
    return "agency/powers";
  }

  public List<Choice> choices(Frame frame) {
    return bureaus.stream()
        .map(unit -> Choice.of(Long.toString(unit.id().value()), frame.text(unit.name())))
        .toList();
  }

  public List<Role> roles(PowerEntry power) {
    return power.roles().stream().sorted().toList();
  }
}
