package hongdun.catalogue;

import hongdun.agency.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * 审批模式 — which of the law's steps a bureau goes through, by whom and by when: data with dates. It
 * chooses among the rows of the procedure's table and never adds one.
 *
 * @param code its kind, for example ONE_REVIEW_ONE_APPROVE
 * @param promisedDays working days promised; 0 means on the spot
 * @param afterCheck how many of a hundred approvals are drawn for a check afterwards (C5)
 * @param steps the officers' steps it uses; the party's and the system's are always the law's
 * @param limits 环节时限 — how many working days the officers have for a stage, where one is set
 */
public record Variant(
    String code,
    int promisedDays,
    int afterCheck,
    List<StepRule> steps,
    Map<String, Integer> limits) {
  /** 一审一核: one examines, another approves. */
  public static final String ONE_REVIEW_ONE_APPROVE = "ONE_REVIEW_ONE_APPROVE";

  /** 四级审批: accept, examine, re-examine, approve, by four persons. */
  public static final String FOUR_STEP = "FOUR_STEP";

  /** 一人办结: one officer accepts and approves, and a part is checked afterwards. */
  public static final String SINGLE_PERSON = "SINGLE_PERSON";

  /** 委托受理: another bureau accepts and hands over, this one approves. */
  public static final String DELEGATED = "DELEGATED";

  /** 首办: the hand of whoever takes an application in. */
  private static final int FIRST_HAND = 1;

  public Variant {
    steps = List.copyOf(steps);
    limits = Map.copyOf(limits);
  }

  /** One that limits no stage. */
  public Variant(String code, int promisedDays, int afterCheck, List<StepRule> steps) {
    this(code, promisedDays, afterCheck, steps, Map.of());
  }

  /** 办理地 — the officers of which bureau take a step. */
  public enum Place {
    /** The bureau that decides. */
    BUREAU,
    /** 受托机关: the bureau to which the counter's work is delegated. */
    DELEGATE
  }

  /**
   * 环节规则 — how a step of the law's table is taken.
   *
   * @param from the stage it is taken in
   * @param hand 经手人 — steps of different hands are taken by different persons; 0: of any hand
   * @param reason the officer must say why
   */
  public record StepRule(
      String from, String step, Set<Role> roles, int hand, Place place, boolean reason) {
    public StepRule {
      roles = roles.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(roles));
    }
  }

  public Optional<StepRule> rule(String from, String step) {
    return steps.stream()
        .filter(rule -> rule.from().equals(from) && rule.step().equals(step))
        .findFirst();
  }

  /** Who may take a step in a stage; nobody where the variant does without it. */
  public Set<Role> roles(String from, String step) {
    return rule(from, step).map(StepRule::roles).orElse(Set.of());
  }

  public boolean isDelegated() {
    return steps.stream().anyMatch(rule -> rule.place() == Place.DELEGATE);
  }

  /** 职责分离 C5 — the steps whose taker may not take this step in the same matter. */
  public Set<String> barring(String step) {
    var own = hands(step);
    if (own.isEmpty()) {
      return Set.of();
    }
    return steps.stream()
        .filter(rule -> rule.hand() != 0 && !own.contains(rule.hand()))
        .map(StepRule::step)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * 窗口接件 counts, too: whoever takes an application in for a party at the counter has the first hand
   * in it, so a step of other hands is not his.
   */
  public boolean barsTheCounter(String step) {
    var own = hands(step);
    return !own.isEmpty() && !own.contains(FIRST_HAND);
  }

  private Set<Integer> hands(String step) {
    return steps.stream()
        .filter(rule -> rule.step().equals(step) && rule.hand() != 0)
        .map(StepRule::hand)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
