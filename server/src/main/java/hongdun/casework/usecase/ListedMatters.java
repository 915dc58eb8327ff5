package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Officer;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.Unit;
import hongdun.agency.UnitId;
import hongdun.casework.Matter;
import hongdun.casework.domain.DeskLine;
import hongdun.casework.domain.ProcedureTable;
import hongdun.catalogue.Catalogue;
import hongdun.catalogue.Item;
import hongdun.portal.Dates;
import hongdun.shared.Actor;
import hongdun.shared.BilingualText;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 办件列表 — what a list says of a matter beyond its own row. */
@Component
public class ListedMatters {
  private final Procedures procedures;
  private final Catalogue catalogue;
  private final Agency agency;
  private final InboxScope scope;

  ListedMatters(Procedures procedures, Catalogue catalogue, Agency agency, InboxScope scope) {
    this.procedures = procedures;
    this.catalogue = catalogue;
    this.agency = agency;
    this.scope = scope;
  }

  /**
   * A matter as a list shows it.
   *
   * @param unit the unit of the officer who answers for it, else the bureau
   */
  public record Shown(
      String path,
      Optional<BilingualText> item,
      String stageKey,
      boolean open,
      boolean atStart,
      boolean goal,
      String holder,
      BilingualText unit) {}

  /** Says the words of one list; what many lines share is asked once. */
  public Reader reader(Actor.Officer actor) {
    var viewer = scope.viewer(actor);
    return new Reader(viewer.bureau(), viewer.roles());
  }

  /** The stages a list can be narrowed to, procedure after procedure. */
  public List<ProcedureTable> procedures() {
    return procedures.rooms().stream().map(room -> new ProcedureTable(room.procedure())).toList();
  }

  /** The items that are handled on a day. */
  public List<Item> items(LocalDate on) {
    return catalogue.items(on);
  }

  /** 列表文字 — the words of the lines of one list, for one officer. */
  public final class Reader {
    private final UnitId bureau;
    private final Set<Role> roles;
    private final Map<OfficerId, Officer> officers = new HashMap<>();
    private final Map<UnitId, Unit> units = new HashMap<>();
    private final Map<String, ProcedureTable> tables = new HashMap<>();
    private final Map<ItemOn, Optional<Item>> items = new HashMap<>();

    private Reader(UnitId bureau, Set<Role> roles) {
      this.bureau = bureau;
      this.roles = roles;
    }

    private record ItemOn(String code, LocalDate day) {}

    public Shown shown(DeskLine line) {
      var matter = line.matter();
      var table = tables.computeIfAbsent(matter.procedure(), _ -> procedures.of(matter));
      var opened = Dates.dayOf(matter.openedAt());
      return new Shown(
          path(matter),
          items
              .computeIfAbsent(
                  new ItemOn(matter.item(), opened), one -> catalogue.item(one.code(), one.day()))
              .map(Item::title),
          table.stageKey(matter.stage()),
          table.rule(matter.stage()).open(),
          matter.stage().equals(table.start()),
          matter.stage().equals(table.goal()),
          line.holder()
              .or(matter::handler)
              .map(id -> officers.computeIfAbsent(id, agency::officer).name())
              .orElse(""),
          units.computeIfAbsent(line.unit().orElseGet(matter::bureau), agency::unit).name());
    }

    /** Where he works on it; what he only watches he opens in the supervisor's window. */
    private String path(Matter matter) {
      return matter.isHandledBy(bureau) && !roles.contains(Role.SUPERVISOR)
          ? procedures.room(matter.procedure()).officerPath(matter)
          : "/desk/watch/" + matter.id().value();
    }
  }
}
