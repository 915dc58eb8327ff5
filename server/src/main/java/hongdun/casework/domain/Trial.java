package hongdun.casework.domain;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.StaffOnDay;
import hongdun.agency.StaffOnDay.Serving;
import hongdun.agency.UnitId;
import hongdun.casework.Procedure.By;
import hongdun.catalogue.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 试运行 — how a matter would go through a variant with the people who are there on a day: the way to
 * the end that was asked for, and who could take each step of it. Nothing is written.
 *
 * @param steps the officers' steps of that way, in their order
 * @param possible whether there are enough different people for all of it
 */
public record Trial(List<TriedStep> steps, boolean possible) {
  public Trial {
    steps = List.copyOf(steps);
  }

  /**
   * 试办环节 — a step with those who could take it.
   *
   * @param bureau whose officers take it
   * @param persons who holds a role for it and is there, or has a substitute who is
   * @param away who holds a role for it and is neither there nor substituted
   * @param taker who would take it when each goes on as long as he may (首办责任制); empty when nobody
   *     is left who may
   */
  public record TriedStep(
      Row row,
      Set<Role> roles,
      UnitId bureau,
      List<OfficerId> persons,
      List<OfficerId> away,
      Optional<OfficerId> taker) {
    public TriedStep {
      roles = Set.copyOf(roles);
      persons = List.copyOf(persons);
      away = List.copyOf(away);
    }
  }

  /**
   * Tries a variant.
   *
   * @param table the law as the variant leaves it
   * @param place the bureau that decides and, if it delegates, the counter
   * @param staffs the staff of each of these bureaus on the day
   */
  public static Trial of(
      ProcedureTable table, Variant variant, Place place, Map<UnitId, StaffOnDay> staffs) {
    var rows = way(table);
    var candidates = rows.stream().map(row -> candidate(row, variant, place, staffs)).toList();
    var takers = new ArrayList<OfficerId>();
    var possible = assign(candidates, variant, takers);
    var steps = new ArrayList<TriedStep>();
    for (int i = 0; i < candidates.size(); i++) {
      var step = candidates.get(i);
      var taker = i < takers.size() ? Optional.of(takers.get(i)) : Optional.<OfficerId>empty();
      steps.add(
          new TriedStep(
              step.row(), step.roles(), step.bureau(), step.persons(), step.away(), taker));
    }
    return new Trial(steps, possible);
  }

  /** The officers' rows of the shortest way to the goal. */
  private static List<Row> way(ProcedureTable table) {
    var rows = new ArrayList<Row>();
    var stage = table.start();
    for (var next : table.ahead(table.start())) {
      var here = stage;
      table.rowsFrom(here).stream()
          .filter(row -> row.to().equals(next))
          .filter(row -> row.by() instanceof By.Officers)
          .findFirst()
          .ifPresent(rows::add);
      stage = next;
    }
    return rows;
  }

  private static TriedStep candidate(
      Row row, Variant variant, Place place, Map<UnitId, StaffOnDay> staffs) {
    var bureau = place.of(row.ruleIn(variant));
    var roles = Entitlement.roles(row, variant);
    var staff =
        Optional.ofNullable(staffs.get(bureau))
            .orElseThrow(() -> new IllegalArgumentException("No staff of " + bureau));
    var persons = new ArrayList<OfficerId>();
    var away = new ArrayList<OfficerId>();
    staff.serving().stream()
        .filter(held -> held.bureau().equals(bureau) && roles.contains(held.role()))
        .map(Serving::officer)
        .distinct()
        .forEach(officer -> {
          if (staff.isPresent(officer)) {
            persons.add(officer);
          } else {
            staff
                .substituteOf(officer)
                .ifPresentOrElse(
                    other -> {
                      if (!persons.contains(other)) {
                        persons.add(other);
                      }
                    },
                    () -> away.add(officer));
          }
        });
    return new TriedStep(row, roles, bureau, persons, away, Optional.empty());
  }

  /** Finds a person for every step so that different hands are different persons. */
  private static boolean assign(List<TriedStep> steps, Variant variant, List<OfficerId> takers) {
    if (takers.size() == steps.size()) {
      return true;
    }
    var step = steps.get(takers.size());
    for (var person : inOrder(step, takers)) {
      if (mayTake(person, step, steps, variant, takers)) {
        takers.add(person);
        if (assign(steps, variant, takers)) {
          return true;
        }
        takers.removeLast();
      }
    }
    return false;
  }

  /** Who took the step before is asked first. */
  private static List<OfficerId> inOrder(TriedStep step, List<OfficerId> takers) {
    var order = new ArrayList<>(step.persons());
    if (!takers.isEmpty() && order.remove(takers.getLast())) {
      order.addFirst(takers.getLast());
    }
    return order;
  }

  private static boolean mayTake(
      OfficerId person,
      TriedStep step,
      List<TriedStep> steps,
      Variant variant,
      List<OfficerId> takers) {
    var barring = variant.barring(step.row().step());
    for (int i = 0; i < takers.size(); i++) {
      if (takers.get(i).equals(person) && barring.contains(steps.get(i).row().step())) {
        return false;
      }
    }
    return true;
  }

  /** How many different persons have a hand in it. */
  public long persons() {
    return steps.stream().flatMap(step -> step.taker().stream()).distinct().count();
  }
}
