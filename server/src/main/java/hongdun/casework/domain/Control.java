package hongdun.casework.domain;

import hongdun.catalogue.Variant;
import hongdun.catalogue.Variant.StepRule;
import java.util.EnumSet;
import java.util.Set;

/** 防控措施 — how the software itself guards a step of a variant; found, never declared. */
public enum Control {
  /** Nobody can come to the step alone: another person took one before. */
  TWO_PERSONS,
  /** A part of what it leads to is drawn for a check afterwards. */
  RANDOM_CHECK,
  /** The officer must say why. */
  REASON;

  public static Set<Control> of(StepRule rule, ProcedureTable table) {
    return table
        .variant()
        .map(variant -> of(rule, variant, Flow.of(table), table))
        .orElse(Set.of());
  }

  static Set<Control> of(StepRule rule, Variant variant, Flow flow, ProcedureTable table) {
    var controls = EnumSet.noneOf(Control.class);
    if (rule.hand() != 0) {
      var alone =
          flow.reachedFrom(flow.start(), path -> path.hand() == 0 || path.hand() == rule.hand());
      if (!alone.contains(rule.from())) {
        controls.add(TWO_PERSONS);
      }
    }
    var approves = table.row(rule.from(), rule.step()).filter(row -> row.to().equals(table.goal()));
    if (variant.afterCheck() > 0 && approves.isPresent()) {
      controls.add(RANDOM_CHECK);
    }
    if (rule.reason()) {
      controls.add(REASON);
    }
    return controls;
  }
}
