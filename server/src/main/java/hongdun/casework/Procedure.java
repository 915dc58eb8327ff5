package hongdun.casework;

import hongdun.agency.Role;
import hongdun.shared.LegalBasis;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 办理流程 — the law of a kind of matter as a table: its stages, who owns each, and the steps between
 * them with who may take them and the article. Stages change through it and nowhere else.
 *
 * @param <S> the stages
 * @param <A> the steps
 */
public final class Procedure<S extends Enum<S>, A extends Enum<A>> {
  private final String code;
  private final Class<S> stageType;
  private final Class<A> stepType;
  private final S start;
  private final Map<S, StageRule> stages;
  private final List<Move<S, A>> moves;

  private Procedure(Table<S, A> table) {
    this.code = table.code;
    this.stageType = table.stageType;
    this.stepType = table.stepType;
    this.start = table.start;
    this.stages = Map.copyOf(table.stages);
    this.moves = List.copyOf(table.moves);
  }

  private Procedure(String code, Procedure<S, A> law) {
    this.code = code;
    this.stageType = law.stageType;
    this.stepType = law.stepType;
    this.start = law.start;
    this.stages = law.stages;
    this.moves = law.moves;
  }

  /** Begins the table of a procedure; a matter opens in the stage {@code start}. */
  public static <S extends Enum<S>, A extends Enum<A>> Table<S, A> of(
      String code, Class<S> stages, Class<A> steps, S start) {
    return new Table<>(code, stages, steps, start);
  }

  /** 环节负责方 — in whose hands a matter lies during a stage. */
  public enum Owner {
    /**
     * The officers of the handling unit: the handler who took it, else all who may take the next
     * step.
     */
    BUREAU,
    /** The party: correcting or signing. */
    PARTY,
    /** Nobody: the matter is over. */
    NOBODY
  }

  /** What the clock does during a stage. */
  public enum ClockRule {
    RUNS,
    STOPS,
    ENDS
  }

  /**
   * The rule of a stage.
   *
   * @param escalatesTo who is told when the clock of an open stage strikes; absent for closed
   *     stages
   * @param decides the end is a decision on the matter; counts in the rates of decided matters
   */
  public record StageRule(
      Owner owner, ClockRule clock, Optional<Role> escalatesTo, boolean decides) {
    public boolean open() {
      return owner != Owner.NOBODY;
    }
  }

  /** Who may take a step. */
  public sealed interface By {
    record Officers(Set<Role> roles) implements By {}

    record TheParty() implements By {}

    record TheSystem() implements By {}
  }

  /**
   * One row of the table.
   *
   * @param restartsClock a new period begins with this step, as with a new submission
   * @param ruleSet the rule set that alone knows the step; empty when every one does
   * @param ruled the step by whose rule a variant lets it be taken: most often itself
   */
  public record Move<S, A>(
      S from,
      A step,
      S to,
      By by,
      LegalBasis basis,
      boolean restartsClock,
      Optional<RuleSet> ruleSet,
      A ruled) {}

  /** The table while it is written. */
  public static final class Table<S extends Enum<S>, A extends Enum<A>> {
    private final String code;
    private final Class<S> stageType;
    private final Class<A> stepType;
    private final S start;
    private final Map<S, StageRule> stages;
    private final List<Move<S, A>> moves = new ArrayList<>();

    private Table(String code, Class<S> stageType, Class<A> stepType, S start) {
      this.code = code;
      this.stageType = stageType;
      this.stepType = stepType;
      this.start = start;
      this.stages = new EnumMap<>(stageType);
    }

    /** A stage in the bureau's hands, its clock running, with whom it is escalated to. */
    public Table<S, A> bureau(S stage, Role escalatesTo) {
      return stage(
          stage, new StageRule(Owner.BUREAU, ClockRule.RUNS, Optional.of(escalatesTo), false));
    }

    /** A stage in the party's hands; the bureau's clock stops. */
    public Table<S, A> party(S stage, Role escalatesTo) {
      return stage(
          stage, new StageRule(Owner.PARTY, ClockRule.STOPS, Optional.of(escalatesTo), false));
    }

    /** A stage in which the matter is over: it was decided, if an officer's step leads there. */
    public Table<S, A> end(S stage) {
      return stage(stage, new StageRule(Owner.NOBODY, ClockRule.ENDS, Optional.empty(), true));
    }

    /** A stage in which the matter is over without a decision, as when it is not the bureau's. */
    public Table<S, A> endUndecided(S stage) {
      return stage(stage, new StageRule(Owner.NOBODY, ClockRule.ENDS, Optional.empty(), false));
    }

    public Table<S, A> when(S from, A step, S to, LegalBasis basis, Role first, Role... others) {
      return move(row(from, step, to, new By.Officers(EnumSet.of(first, others)), basis, false));
    }

    public Table<S, A> whenParty(S from, A step, S to, LegalBasis basis) {
      return move(row(from, step, to, new By.TheParty(), basis, false));
    }

    /** The party hands in anew: the period begins again. */
    public Table<S, A> whenPartyAnew(S from, A step, S to, LegalBasis basis) {
      return move(row(from, step, to, new By.TheParty(), basis, true));
    }

    public Table<S, A> whenSystem(S from, A step, S to, LegalBasis basis) {
      return move(row(from, step, to, new By.TheSystem(), basis, false));
    }

    /** The system takes this step for matters that began under one rule set only. */
    public Table<S, A> whenSystemUnder(RuleSet ruleSet, S from, A step, S to, LegalBasis basis) {
      return move(
          new Move<>(from, step, to, new By.TheSystem(), basis, false, Optional.of(ruleSet), step));
    }

    /**
     * Whoever may take another step in a stage may take this one, too, in every variant: who says
     * yes may say no.
     */
    public Table<S, A> whenLike(A other, S from, A step, S to, LegalBasis basis) {
      return move(like(other, from, step, to, basis, Optional.empty()));
    }

    /** The same for matters that began under one rule set only. */
    public Table<S, A> whenLikeUnder(
        RuleSet ruleSet, A other, S from, A step, S to, LegalBasis basis) {
      return move(like(other, from, step, to, basis, Optional.of(ruleSet)));
    }

    private Move<S, A> like(
        A other, S from, A step, S to, LegalBasis basis, Optional<RuleSet> ruleSet) {
      return moves.stream()
          .filter(move -> move.from() == from && move.step() == other)
          .findFirst()
          .map(model -> new Move<>(from, step, to, model.by(), basis, false, ruleSet, other))
          .orElseThrow(
              () -> new IllegalArgumentException("%s has no %s yet".formatted(from, other)));
    }

    public Procedure<S, A> build() {
      return new Procedure<>(this);
    }

    private Table<S, A> stage(S stage, StageRule rule) {
      if (stages.put(stage, rule) != null) {
        throw new IllegalArgumentException("The stage stands in the table twice: " + stage);
      }
      return this;
    }

    private static <S, A> Move<S, A> row(
        S from, A step, S to, By by, LegalBasis basis, boolean restartsClock) {
      return new Move<>(from, step, to, by, basis, restartsClock, Optional.empty(), step);
    }

    private Table<S, A> move(Move<S, A> move) {
      moves.add(move);
      return this;
    }
  }

  /** The same table for another kind of matter, with words of its own. */
  public Procedure<S, A> as(String other) {
    return new Procedure<>(other, this);
  }

  /** Unique code, for example registration.establish-llc; the prefix of its words. */
  public String code() {
    return code;
  }

  public S start() {
    return start;
  }

  public List<Move<S, A>> moves() {
    return moves;
  }

  public StageRule rule(S stage) {
    var rule = stages.get(stage);
    if (rule == null) {
      throw new IllegalArgumentException("The stage is not in the table: " + stage);
    }
    return rule;
  }

  /** The row for a step in a stage, if the table has it. */
  public Optional<Move<S, A>> move(S from, A step) {
    return moves.stream().filter(move -> move.from() == from && move.step() == step).findFirst();
  }

  public S stage(String name) {
    return Enum.valueOf(stageType, name);
  }

  public A step(String name) {
    return Enum.valueOf(stepType, name);
  }

  /** The key of a stage's words. */
  public String stageKey(Enum<?> stage) {
    return code + ".stage." + stage.name();
  }

  /** The key of a step's words, as a finished act: "accepted", "returned for correction". */
  public String stepKey(Enum<?> step) {
    return code + ".step." + step.name();
  }

  /**
   * What is wrong with the table: stages nobody reaches or leaves, rows that stand twice, and so
   * on.
   */
  public List<String> lint() {
    var faults = new ArrayList<String>();
    for (var stage : stageType.getEnumConstants()) {
      if (!stages.containsKey(stage)) {
        faults.add(stage + " has no rule");
      }
    }
    var unused = EnumSet.allOf(stepType);
    var seen = new HashSet<String>();
    for (var move : moves) {
      unused.remove(move.step());
      if (!seen.add(move.from() + " " + move.step())) {
        faults.add(move.from() + " has " + move.step() + " twice");
      }
      var rule = stages.get(move.from());
      if (rule != null && !rule.open()) {
        faults.add(move.from() + " is over, yet " + move.step() + " leaves it");
      }
    }
    unused.forEach(step -> faults.add(step + " is in no row"));
    var reached = reachedFrom(start);
    for (var stage : stages.keySet()) {
      if (!reached.contains(stage)) {
        faults.add(stage + " is never reached");
      }
      if (rule(stage).open()
          && reachedFrom(stage).stream().noneMatch(later -> !rule(later).open())) {
        faults.add(stage + " never ends");
      }
      if (rule(stage).open() && rule(stage).escalatesTo().isEmpty()) {
        faults.add(stage + " escalates to nobody");
      }
    }
    return faults;
  }

  private Set<S> reachedFrom(S first) {
    var reached = EnumSet.of(first);
    var ahead = new ArrayDeque<>(List.of(first));
    while (!ahead.isEmpty()) {
      var here = ahead.removeFirst();
      for (var move : moves) {
        if (move.from() == here && reached.add(move.to())) {
          ahead.add(move.to());
        }
      }
    }
    return reached;
  }

  /** The stages in the order of their declaration. */
  public List<S> stages() {
    return Arrays.asList(stageType.getEnumConstants());
  }
}
