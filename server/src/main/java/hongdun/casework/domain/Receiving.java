package hongdun.casework.domain;

import hongdun.agency.Interest;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.StaffOnDay;
import hongdun.agency.UnitId;
import hongdun.casework.Procedure.By;
import hongdun.casework.domain.Entitlement.Entitled;
import hongdun.casework.domain.Entitlement.LacksRole;
import hongdun.casework.domain.Entitlement.NotApart;
import hongdun.casework.domain.Entitlement.Taken;
import hongdun.catalogue.Variant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** 接办资格 — whether an officer may receive a matter, and what stands against it. */
public sealed interface Receiving {
  /** He may. */
  record Fit() implements Receiving {}

  /** He has left or is away. */
  record NotThere() implements Receiving {}

  /** He holds no role for any step that is left. */
  record WithoutRole(Set<Role> needed) implements Receiving {}

  /** 职责分离 C3, C5: he took a step that bars him from those that come next. */
  record TookEarlierStep(String step) implements Receiving {}

  /** 利害关系 C7: he has declared an interest in a party. */
  record Interested(Interest interest) implements Receiving {}

  /** 回避 C7: he withdrew from the matter, or it is not yet decided whether he must. */
  record Recused() implements Receiving {}

  /**
   * Judges a receiver by his own roles: what he does for another as substitute ends with the
   * substitution (C14).
   */
  static Receiving judge(
      MatterNow matter, OfficerId receiver, StaffOnDay staff, Optional<Interest> interest) {
    if (!staff.isPresent(receiver)) {
      return new NotThere();
    }
    var candidate =
        new Candidate(receiver, staff.rolesIn(receiver, matter.bureau()), Optional.empty());
    var rows = matter.rows();
    var needed = EnumSet.noneOf(Role.class);
    Optional<Receiving> bar = Optional.empty();
    var fit = false;
    for (var row : rows) {
      switch (Entitlement.judge(row, matter.variant(), candidate, matter.before())) {
        case LacksRole(var roles) -> needed.addAll(roles);
        case NotApart(_, var step) -> bar = Optional.of(new TookEarlierStep(step));
        case Entitled _ -> fit = true;
      }
    }
    if (bar.isPresent()) {
      return bar.get();
    }
    if (!fit) {
      return new WithoutRole(needed);
    }
    return interest.<Receiving>map(Interested::new).orElseGet(Fit::new);
  }

  /**
   * 办件现状 — where a matter stands: its table, stage, variant and the steps taken since submission.
   *
   * @param bureau the one whose officers go on with it
   */
  record MatterNow(
      UnitId bureau, ProcedureTable table, String stage, Variant variant, List<Taken> before) {
    /** The officers' steps that can be taken now; while the party corrects, those of the table. */
    List<Row> rows() {
      var now = officers(table.rowsFrom(stage));
      return now.isEmpty() ? officers(table.rows()) : now;
    }

    private static List<Row> officers(List<Row> rows) {
      return rows.stream().filter(row -> row.by() instanceof By.Officers).toList();
    }
  }
}
