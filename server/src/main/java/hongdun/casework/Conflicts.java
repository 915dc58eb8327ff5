package hongdun.casework;

import hongdun.casework.Procedure.By;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * 冲突规则表 — which rules C1–C14 bind each officer's step of a procedure, as a table beside it. A step
 * the table forgets is a fault of its lint.
 */
public final class Conflicts {
  private final Procedure<?, ?> procedure;
  private final Map<String, Set<ConflictRule>> rules;
  private final List<Apart> apart;

  private Conflicts(Table table) {
    this.procedure = table.procedure;
    this.rules = Map.copyOf(table.rules);
    this.apart = List.copyOf(table.apart);
  }

  /** Begins the table of a procedure. */
  public static Table of(Procedure<?, ?> procedure) {
    return new Table(procedure);
  }

  /** 职责分离 — who took any step of the one set takes none of the other in the same matter. */
  public record Apart(ConflictRule rule, Set<String> one, Set<String> other) {
    public Apart {
      one = Set.copyOf(one);
      other = Set.copyOf(other);
    }

    /** The steps that bar a person from this step under this rule. */
    public Set<String> barring(String step) {
      if (one.contains(step)) {
        return other;
      }
      return other.contains(step) ? one : Set.of();
    }
  }

  /** The table while it is written. */
  public static final class Table {
    private final Procedure<?, ?> procedure;
    private final Map<String, Set<ConflictRule>> rules = new HashMap<>();
    private final List<Apart> apart = new ArrayList<>();

    private Table(Procedure<?, ?> procedure) {
      this.procedure = procedure;
    }

    /** The rules that bind a step. */
    public Table act(Enum<?> step, ConflictRule first, ConflictRule... others) {
      if (rules.put(step.name(), Set.copyOf(EnumSet.of(first, others))) != null) {
        throw new IllegalArgumentException("The step stands in the table twice: " + step);
      }
      return this;
    }

    /** Steps the law itself keeps apart, whatever a variant says. */
    public Table apart(
        ConflictRule rule, Set<? extends Enum<?>> one, Set<? extends Enum<?>> other) {
      if (rule.kind() != ConflictRule.Kind.APART) {
        throw new IllegalArgumentException(rule + " keeps no steps apart");
      }
      apart.add(new Apart(rule, names(one), names(other)));
      return this;
    }

    public Conflicts build() {
      return new Conflicts(this);
    }

    private static Set<String> names(Set<? extends Enum<?>> steps) {
      return steps.stream().map(Enum::name).collect(Collectors.toSet());
    }
  }

  public Procedure<?, ?> procedure() {
    return procedure;
  }

  /** The rules that bind a step; none for one that is not in the table. */
  public Set<ConflictRule> rules(String step) {
    return rules.getOrDefault(step, Set.of());
  }

  /** The pairs the law keeps apart. */
  public List<Apart> apart() {
    return apart;
  }

  /**
   * What is wrong with the table: steps of officers it says nothing of, steps that are none of the
   * procedure, and interests or substitutes nobody looks at.
   */
  public List<String> lint() {
    var officers = new TreeSet<String>();
    procedure.moves().stream()
        .filter(move -> move.by() instanceof By.Officers)
        .forEach(move -> officers.add(((Enum<?>) move.step()).name()));
    var faults = new ArrayList<String>();
    for (var step : officers) {
      if (!rules.containsKey(step)) {
        faults.add(step + " declares no rule of conflict");
      } else {
        if (rules(step).stream().noneMatch(rule -> rule.kind() == ConflictRule.Kind.INTEREST)) {
          faults.add(step + " looks at no declared interests");
        }
        if (!rules(step).contains(ConflictRule.C14)) {
          faults.add(step + " does not say that a substitute counts as both (C14)");
        }
      }
    }
    for (var step : new TreeSet<>(rules.keySet())) {
      if (!officers.contains(step)) {
        faults.add(step + " is no officer's step of " + procedure.code());
      }
    }
    for (var pair : apart) {
      for (var step : new TreeSet<>(union(pair))) {
        if (!rules(step).contains(pair.rule())) {
          faults.add(step + " is kept apart but does not declare " + pair.rule());
        }
      }
    }
    return faults;
  }

  private static Set<String> union(Apart pair) {
    var all = new TreeSet<>(pair.one());
    all.addAll(pair.other());
    return all;
  }
}
