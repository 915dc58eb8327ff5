package hongdun.agency.usecase;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.agency.domain.Employment;
import hongdun.agency.usecase.EnlistOfficer.Enlisting;
import hongdun.portal.Accounts;
import hongdun.portal.SheetExchange;
import hongdun.portal.SignedIn;
import hongdun.shared.Shortcoming;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * 人员表交换 — the people of one's bureau as a table: a number that is new is enlisted with an account,
 * one that is known takes another name. Rights are given by hand; nobody leaves by a table.
 */
@Component
class PeopleExchange implements SheetExchange {
  private final Directory directory;
  private final EnlistOfficer enlist;
  private final MovePeople move;
  private final Accounts accounts;

  PeopleExchange(Directory directory, EnlistOfficer enlist, MovePeople move, Accounts accounts) {
    this.directory = directory;
    this.enlist = enlist;
    this.move = move;
    this.accounts = accounts;
  }

  /** Who works where today. */
  @Component
  record Directory(Staff staff, BureauDirectory bureaus) {
    UnitId bureauOf(SignedIn who) {
      return bureaus.bureauOf(new UnitId(who.unit()));
    }
  }

  @Override
  public String id() {
    return "agency.people";
  }

  @Override
  public String titleKey() {
    return id();
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("number", "agency.field.number"),
        new Column("name", "agency.field.name"),
        new Column("signInName", "agency.officers.sign-in-name"));
  }

  @Override
  public boolean mayTakeOver(SignedIn who) {
    return who.roles().contains(Role.SYSTEM_ADMINISTRATOR.name());
  }

  private List<Employment> people(SignedIn who) {
    return directory
        .staff()
        .officers()
        .ofBureau(directory.bureauOf(who), directory.bureaus().today());
  }

  @Override
  public List<List<String>> rows(SignedIn who) {
    return people(who).stream()
        .map(one ->
            List.of(
                one.officer().number(),
                one.officer().name(),
                one.account().flatMap(accounts::find).map(Accounts.Account::address).orElse("")))
        .toList();
  }

  @Override
  public Plan plan(SignedIn who, List<Line> lines) {
    var known =
        people(who).stream()
            .collect(Collectors.toMap(one -> one.officer().number(), Function.identity()));
    var steps = new ArrayList<Step>();
    var faults = new ArrayList<Fault>();
    var seen = new HashSet<String>();
    for (var line : lines) {
      var number = line.text("number");
      var name = line.text("name");
      var former = Optional.ofNullable(known.get(number)).map(one -> one.officer().name());
      if (!seen.add(number)) {
        faults.add(fault(line, Shortcoming.of("number", "agency.fault.number-twice")));
      }
      if (former.isEmpty()) {
        enlist.faults(asked(who, line)).forEach(reason -> faults.add(fault(line, reason)));
        if (!line.text("signInName").isEmpty() && !seen.add("@" + line.text("signInName"))) {
          faults.add(fault(line, Shortcoming.of("signInName", "agency.fault.sign-in-name-in-use")));
        }
        steps.add(new Step(line.number(), Kind.ADDED, "", number + " · " + name));
      } else if (former.get().equals(name)) {
        steps.add(new Step(line.number(), Kind.SAME, number + " · " + name, ""));
      } else {
        if (name.isEmpty()) {
          faults.add(fault(line, Shortcoming.of("name", "agency.fault.name")));
        }
        steps.add(
            new Step(
                line.number(), Kind.CHANGED, number + " · " + former.get(), number + " · " + name));
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
    var bureau = directory.bureauOf(who);
    var known =
        people(who).stream()
            .collect(Collectors.toMap(one -> one.officer().number(), Function.identity()));
    var faults = new ArrayList<Fault>();
    for (var line : lines) {
      var former = Optional.ofNullable(known.get(line.text("number"))).map(Employment::officer);
      if (former.isEmpty()) {
        // The first password of each is set anew and handed over when he comes for it.
        if (enlist.enlist(asked(who, line), by) instanceof Enlisting.Refused(var reasons)) {
          reasons.forEach(reason -> faults.add(fault(line, reason)));
        }
      } else if (!former.get().name().equals(line.text("name"))) {
        move.rename(former.get().id(), bureau, line.text("name"), by)
            .forEach(reason -> faults.add(fault(line, reason)));
      }
    }
    return new Plan(plan.steps(), List.copyOf(faults));
  }

  private EnlistOfficer.Asked asked(SignedIn who, Line line) {
    return new EnlistOfficer.Asked(
        directory.bureauOf(who), line.text("name"), line.text("number"), line.text("signInName"));
  }

  private static Fault fault(Line line, Shortcoming reason) {
    return new Fault(
        line.number(),
        reason.field().equals("newName") ? "name" : reason.field(),
        line.text(reason.field().equals("newName") ? "name" : reason.field()),
        reason);
  }
}
