package hongdun.agency.usecase;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.Unit;
import hongdun.agency.Unit.Level;
import hongdun.agency.UnitId;
import hongdun.portal.SheetExchange;
import hongdun.portal.SignedIn;
import hongdun.shared.BilingualText;
import hongdun.shared.Shortcoming;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * 机构表交换 — the departments and offices of one's bureau as a table, known by their Chinese names: a
 * new name is founded with the post that answers for it, a known one takes another contact.
 */
@Component
class UnitsExchange implements SheetExchange {
  private final BureauDirectory directory;
  private final UnitRecord record;
  private final FoundUnit found;
  private final ChangeUnit change;

  UnitsExchange(BureauDirectory directory, UnitRecord record, FoundUnit found, ChangeUnit change) {
    this.directory = directory;
    this.record = record;
    this.found = found;
    this.change = change;
  }

  @Override
  public String id() {
    return "agency.units-table";
  }

  @Override
  public String titleKey() {
    return id();
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("name", "agency.units.name"),
        new Column("nameEnglish", "agency.units.name-en"),
        new Column("level", "agency.units.level"),
        new Column("head", "agency.units.head"),
        new Column("headEnglish", "agency.units.head-en"),
        new Column("address", "agency.field.address"),
        new Column("phone", "agency.field.phone"));
  }

  @Override
  public boolean mayTakeOver(SignedIn who) {
    return who.roles().contains(Role.SYSTEM_ADMINISTRATOR.name());
  }

  private UnitId bureau(SignedIn who) {
    return directory.bureauOf(new UnitId(who.unit()));
  }

  private List<Unit> units(SignedIn who) {
    return directory.unit(bureau(who)).inside().stream().map(entry -> entry.unit()).toList();
  }

  @Override
  public List<List<String>> rows(SignedIn who) {
    var heads =
        record.posts(bureau(who)).stream()
            .filter(place -> place.post().firstResponsible())
            .collect(
                Collectors.toMap(
                    place -> place.unit().id(), place -> place.post().name(), (one, _) -> one));
    return units(who).stream()
        .map(unit -> {
          var head = heads.getOrDefault(unit.id(), new BilingualText("", ""));
          return List.of(
              unit.name().zh(),
              unit.name().en(),
              unit.level().name(),
              head.zh(),
              head.en(),
              unit.address(),
              unit.phone());
        })
        .toList();
  }

  private Map<String, Unit> known(SignedIn who) {
    return units(who).stream()
        .collect(Collectors.toMap(unit -> unit.name().zh(), Function.identity(), (one, _) -> one));
  }

  @Override
  public Plan plan(SignedIn who, List<Line> lines) {
    var known = known(who);
    var steps = new ArrayList<Step>();
    var faults = new ArrayList<Fault>();
    var seen = new HashSet<String>();
    for (var line : lines) {
      if (!seen.add(line.text("name"))) {
        faults.add(fault(line, Shortcoming.of("name", "agency.fault.unit-name-in-use")));
      }
      var former = Optional.ofNullable(known.get(line.text("name")));
      if (former.isEmpty()) {
        found.faults(asked(who, line)).forEach(reason -> faults.add(fault(line, reason)));
        steps.add(new Step(line.number(), Kind.ADDED, "", words(line)));
      } else if (isSame(former.get(), line)) {
        steps.add(new Step(line.number(), Kind.SAME, line.text("name"), ""));
      } else {
        UnitFaults.name(name(line), "name", "nameEnglish")
            .forEach(reason -> faults.add(fault(line, reason)));
        UnitFaults.reach(line.text("address"), line.text("phone"))
            .forEach(reason -> faults.add(fault(line, reason)));
        steps.add(new Step(line.number(), Kind.CHANGED, words(former.get()), words(line)));
      }
    }
    return new Plan(List.copyOf(steps), List.copyOf(faults));
  }

  @Override
  public Plan takeOver(SignedIn who, List<Line> lines) {
    var plan = plan(who, lines);
    if (!plan.faults().isEmpty()) {
      return plan;
    }
    var by = new OfficerId(who.officer());
    var known = known(who);
    var faults = new ArrayList<Fault>();
    for (var line : lines) {
      var former = Optional.ofNullable(known.get(line.text("name")));
      var reasons =
          former.isEmpty()
              ? found.found(asked(who, line), by)
              : isSame(former.get(), line)
                  ? List.<Shortcoming>of()
                  : change.change(
                      bureau(who),
                      former.get().id(),
                      new ChangeUnit.Asked(name(line), line.text("address"), line.text("phone")),
                      by);
      reasons.forEach(reason -> faults.add(fault(line, reason)));
    }
    return new Plan(plan.steps(), List.copyOf(faults));
  }

  private static boolean isSame(Unit unit, Line line) {
    return unit.name().equals(name(line))
        && unit.address().equals(line.text("address"))
        && unit.phone().equals(line.text("phone"));
  }

  private FoundUnit.Asked asked(SignedIn who, Line line) {
    return new FoundUnit.Asked(
        bureau(who),
        Arrays.stream(Level.values())
            .filter(level -> level.name().equals(line.text("level")))
            .findFirst(),
        name(line),
        new BilingualText(line.text("head"), line.text("headEnglish")),
        line.text("address"),
        line.text("phone"));
  }

  private static BilingualText name(Line line) {
    return new BilingualText(line.text("name"), line.text("nameEnglish"));
  }

  private static String words(Unit unit) {
    return String.join(" · ", unit.name().zh(), unit.name().en(), unit.address(), unit.phone());
  }

  private static String words(Line line) {
    return String.join(
        " · ",
        line.text("name"),
        line.text("nameEnglish"),
        line.text("address"),
        line.text("phone"));
  }

  private static Fault fault(Line line, Shortcoming reason) {
    return new Fault(line.number(), reason.field(), line.text(reason.field()), reason);
  }
}
