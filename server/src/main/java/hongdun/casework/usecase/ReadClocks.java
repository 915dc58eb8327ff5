package hongdun.casework.usecase;

import hongdun.casework.ClockKind;
import hongdun.casework.Matter;
import hongdun.casework.MatterId;
import hongdun.casework.domain.ClockLaw;
import hongdun.casework.domain.DueExplanation;
import hongdun.casework.domain.RunningClock;
import hongdun.casework.persistence.Clocks;
import hongdun.portal.Dates;
import hongdun.portal.NotFound;
import hongdun.shared.Actor;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 查看期限 — an officer looks at a matter's clocks and what he may do to each. */
@Component
public class ReadClocks {
  private final ReadMatter matters;
  private final Clocks clocks;
  private final ExplainDue due;
  private final ClockPowers powers;
  private final InstantSource clock;

  ReadClocks(
      ReadMatter matters, Clocks clocks, ExplainDue due, ClockPowers powers, InstantSource clock) {
    this.matters = matters;
    this.clocks = clocks;
    this.due = due;
    this.powers = powers;
    this.clock = clock;
  }

  /** The clocks of a matter. */
  public record MatterClocks(Matter matter, List<Dial> dials) {}

  /**
   * A clock with what the officer may do to it.
   *
   * @param causes for which he may stop it; none when it stands still
   * @param mayResume whether he may resume what an officer had stopped
   * @param extendable by how much he may extend it still, 0 when he may not
   * @param proposes that he holds the role, but has the matter in hand and so only proposes it
   */
  public record Dial(
      ClockKind kind,
      DueExplanation due,
      List<String> causes,
      boolean mayResume,
      int extendable,
      boolean proposes,
      Optional<ClockLaw.Extending> extending) {}

  @Transactional(readOnly = true)
  public MatterClocks read(MatterId id, Actor.Officer by) {
    var matter = matters.matter(id, by);
    if (matter.concludedAt().isPresent()) {
      throw new NotFound("The clocks of matter %d have ended".formatted(id.value()));
    }
    return new MatterClocks(
        matter,
        clocks.ofRound(id).stream()
            .filter(running -> !running.ended())
            .map(running -> dial(matter, running, by))
            .toList());
  }

  private Dial dial(Matter matter, RunningClock running, Actor.Officer by) {
    var on = Dates.dayOf(clock.instant());
    var steers = powers.maySteer(matter, by, on);
    var byOfficer =
        running.openStop().filter(stop -> !stop.cause().equals(ClockLaw.BY_STAGE)).isPresent();
    var rule = running.law().extending();
    var granter = rule.flatMap(one -> powers.extender(matter, by, one.role(), on));
    var proposes = granter.filter(one -> powers.proposes(matter, one)).isPresent();
    var explained = due.explain(running);
    return new Dial(
        running.kind(),
        explained,
        steers && !running.stopped() ? causes(running) : List.of(),
        steers && byOfficer,
        granter.isEmpty() || proposes
            ? 0
            : rule.map(one -> left(one, running, explained)).orElse(0),
        proposes,
        rule);
  }

  private static int left(ClockLaw.Extending rule, RunningClock running, DueExplanation explained) {
    return explained.extensions().size() < rule.times() ? rule.length() - running.extended() : 0;
  }

  private static List<String> causes(RunningClock running) {
    return running.law().stops().stream()
        .filter(cause -> !cause.equals(ClockLaw.BY_STAGE))
        .sorted()
        .toList();
  }
}
