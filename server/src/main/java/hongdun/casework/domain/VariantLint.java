package hongdun.casework.domain;

import hongdun.casework.Procedure.By;
import hongdun.casework.Procedure.Owner;
import hongdun.casework.RuleSet;
import hongdun.casework.domain.FlowFault.Kind;
import hongdun.catalogue.Item;
import hongdun.catalogue.RiskPoint;
import hongdun.catalogue.Variant;
import hongdun.catalogue.Variant.Place;
import hongdun.catalogue.Variant.StepRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * 审批模式检查 — whether a variant is fit to hold: it stays within the law's table, every decision can be
 * come to, the persons its kind asks for are different ones, and no high risk is without a control.
 */
public final class VariantLint {
  /** 一人办结 is checked afterwards in at least this many of a hundred approvals (C5). */
  public static final int LEAST_AFTER_CHECK = 5;

  private static final int FOUR = 4;

  private final ProcedureTable law;
  private final ProcedureTable known;
  private final ProcedureTable table;
  private final Variant variant;
  private final Flow flow;
  private final List<FlowFault> faults = new ArrayList<>();

  private VariantLint(ProcedureTable law, Variant variant, RuleSet rules) {
    this.law = law;
    this.known = law.under(rules);
    this.table = law.under(variant, rules);
    this.variant = variant;
    this.flow = Flow.of(table);
  }

  public static List<FlowFault> faults(
      ProcedureTable law, Variant variant, Item item, List<RiskPoint> risks) {
    var lint = new VariantLint(law, variant, new RuleSet(item.ruleSet()));
    lint.judgeLaw();
    lint.faults.addAll(FlowLint.faults(lint.flow));
    lint.judgeDecisions();
    lint.judgeHands();
    lint.judgeKind();
    if (variant.promisedDays() > item.statutoryDays()) {
      lint.faults.add(FlowFault.of(Kind.PROMISES_MORE_THAN_THE_LAW_ALLOWS));
    }
    lint.judgeLimits();
    lint.judgeRisks(risks);
    return List.copyOf(lint.faults);
  }

  private void judgeLaw() {
    for (var rule : variant.steps()) {
      var row = law.row(rule.from(), rule.step());
      if (row.isEmpty() || !(row.get().by() instanceof By.Officers(var lawful))) {
        add(rule, Kind.NOT_LAWFUL);
      } else if (!lawful.containsAll(rule.roles())) {
        add(rule, Kind.ROLE_NOT_LAWFUL);
      }
    }
  }

  /** A variant says who and by when, never whether: every end its rules know stays possible. */
  private void judgeDecisions() {
    var reached = table.reached();
    known.reached().stream()
        .filter(stage -> !law.rule(stage).open() && !reached.contains(stage))
        .forEach(stage -> faults.add(FlowFault.in(stage, Kind.DECISION_MISSING)));
  }

  private void judgeHands() {
    var hands = new HashMap<String, Integer>();
    for (var rule : variant.steps()) {
      var before = hands.putIfAbsent(rule.step(), rule.hand());
      if (before != null && before != rule.hand()) {
        add(rule, Kind.HANDS_DIFFER);
      }
    }
  }

  private void judgeKind() {
    var persons = flow.handsTo(law.goal());
    switch (variant.code()) {
      case Variant.FOUR_STEP -> {
        if (persons < FOUR) {
          faults.add(FlowFault.of(Kind.FOUR_PERSONS_NEEDED));
        }
      }
      case Variant.SINGLE_PERSON -> {
        if (variant.afterCheck() < LEAST_AFTER_CHECK) {
          faults.add(FlowFault.of(Kind.AFTER_CHECK_TOO_SMALL));
        }
      }
      default -> {
        if (persons < 2) {
          faults.add(FlowFault.of(Kind.ONE_PERSON));
        }
      }
    }
    if (variant.code().equals(Variant.DELEGATED) && !variant.isDelegated()) {
      faults.add(FlowFault.of(Kind.NOTHING_DELEGATED));
    }
    variant.steps().stream()
        .filter(rule -> rule.place() == Place.DELEGATE && decides(rule))
        .forEach(rule -> add(rule, Kind.DELEGATE_DECIDES));
  }

  private void judgeLimits() {
    variant.limits().keySet().stream()
        .sorted()
        .forEach(stage -> {
          if (!law.stages().contains(stage) || law.rule(stage).owner() != Owner.BUREAU) {
            faults.add(FlowFault.in(stage, Kind.LIMIT_OF_NO_STAGE));
          } else if (table.limit(stage).filter(days -> days > variant.promisedDays()).isPresent()) {
            faults.add(FlowFault.in(stage, Kind.LIMIT_LONGER_THAN_PROMISE));
          }
        });
  }

  private boolean decides(StepRule rule) {
    return law.row(rule.from(), rule.step())
        .filter(row -> law.rule(row.to()).decides())
        .isPresent();
  }

  /** 廉政风险点: a step of high risk has a control in the software, or the variant does not hold. */
  private void judgeRisks(List<RiskPoint> risks) {
    for (var rule : variant.steps()) {
      var high =
          risks.stream()
              .anyMatch(
                  risk -> risk.step().equals(rule.step()) && risk.grade() == RiskPoint.Grade.HIGH);
      if (high && Control.of(rule, variant, flow, table).isEmpty()) {
        add(rule, Kind.RISK_WITHOUT_CONTROL);
      }
    }
  }

  private void add(StepRule rule, Kind kind) {
    faults.add(FlowFault.at(rule.from(), rule.step(), kind));
  }
}
