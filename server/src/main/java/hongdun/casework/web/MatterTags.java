package hongdun.casework.web;

import hongdun.casework.Matter;
import hongdun.casework.Procedure.Owner;
import hongdun.casework.domain.ProcedureTable;
import hongdun.portal.Meaning;

/** 状态标识 — what a stage means to whoever reads it. */
final class MatterTags {
  private MatterTags() {}

  static Meaning meaning(Matter matter, ProcedureTable table) {
    var rule = table.rule(matter.stage());
    return meaning(
        rule.open(),
        rule.owner() == Owner.PARTY,
        matter.stage().equals(table.start()),
        matter.stage().equals(table.goal()));
  }

  static Meaning meaning(boolean open, boolean withParty, boolean atStart, boolean goal) {
    if (!open) {
      return goal ? Meaning.DONE : Meaning.BAD;
    }
    if (withParty) {
      return Meaning.ATTENTION;
    }
    return atStart ? Meaning.NEW : Meaning.RUNNING;
  }
}
