package hongdun.casework.usecase;

import hongdun.casework.ConflictRule;
import hongdun.casework.Desk.StepResult.Forbidden;
import hongdun.casework.Matter;
import hongdun.casework.usecase.CheckActor.Withheld;
import hongdun.shared.Actor;
import hongdun.shared.LegalBasis;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 环节说明 — why steps that could be taken of a matter as it stands are not offered to an officer. */
@Component
public class ExplainSteps {
  private final TakeStep steps;
  private final Procedures procedures;

  ExplainSteps(TakeStep steps, Procedures procedures) {
    this.steps = steps;
    this.procedures = procedures;
  }

  /**
   * Steps that are not his, for one and the same reason.
   *
   * @param stepKeys the keys of the steps' names
   * @param rule the rule of conflict behind it, if it is one
   * @param bases the articles of the steps
   */
  public record NotHis(
      List<String> stepKeys, Forbidden why, Optional<ConflictRule> rule, List<LegalBasis> bases) {
    public NotHis {
      stepKeys = List.copyOf(stepKeys);
      bases = List.copyOf(bases);
    }
  }

  private record Reason(Forbidden why, Optional<ConflictRule> rule) {}

  @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
  public List<NotHis> notHis(Matter matter, Actor.Officer officer) {
    if (matter.concludedAt().isPresent()) {
      return List.of();
    }
    var table = procedures.of(matter);
    Map<Reason, List<Withheld>> byReason = new LinkedHashMap<>();
    steps
        .withheld(matter, officer)
        .forEach(withheld ->
            byReason
                .computeIfAbsent(
                    new Reason(withheld.why(), withheld.rule()), _ -> new ArrayList<>())
                .add(withheld));
    return byReason.entrySet().stream()
        .map(entry -> {
          Set<String> keys = new LinkedHashSet<>();
          Set<LegalBasis> bases = new LinkedHashSet<>();
          for (var withheld : entry.getValue()) {
            keys.add(table.stepKey(withheld.row().step()));
            bases.add(withheld.row().basis());
          }
          return new NotHis(
              List.copyOf(keys), entry.getKey().why(), entry.getKey().rule(), List.copyOf(bases));
        })
        .toList();
  }
}
