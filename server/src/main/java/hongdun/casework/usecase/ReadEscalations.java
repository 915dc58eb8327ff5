package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Officer;
import hongdun.agency.OfficerId;
import hongdun.agency.Unit;
import hongdun.casework.Matter;
import hongdun.casework.domain.Escalation;
import hongdun.casework.persistence.Escalations;
import hongdun.casework.persistence.Matters;
import hongdun.portal.Dates;
import hongdun.portal.NotFound;
import hongdun.shared.Actor;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 上报查阅 — what was reported to an officer, also of bureaus below his. */
@Component
public class ReadEscalations {
  private static final int SHOWN = 200;

  private final Agency agency;
  private final Standing standing;
  private final Escalations escalations;
  private final Matters matters;
  private final InstantSource clock;

  ReadEscalations(
      Agency agency,
      Standing standing,
      Escalations escalations,
      Matters matters,
      InstantSource clock) {
    this.agency = agency;
    this.standing = standing;
    this.escalations = escalations;
    this.matters = matters;
    this.clock = clock;
  }

  /** A report with its matter. */
  public record Line(Escalation escalation, Matter matter, Unit bureau, Optional<Officer> told) {}

  /** A report with everything that was told of the matter, and who could take it. */
  public record Sheet(Line line, List<Line> all, List<Officer> couldTake) {}

  @Transactional(readOnly = true)
  public List<Line> to(Actor.Officer actor) {
    return escalations.to(new OfficerId(actor.officer()), SHOWN).stream().map(this::line).toList();
  }

  /** One that was told this officer; another's does not exist for him. */
  @Transactional(readOnly = true)
  public Sheet sheet(long id, Actor.Officer actor) {
    var escalation = his(id, actor);
    var line = line(escalation);
    var now = standing.of(line.matter(), Dates.dayOf(clock.instant()));
    return new Sheet(
        line,
        escalations.of(escalation.matter()).stream().map(this::line).toList(),
        line.matter().concludedAt().isPresent()
            ? List.of()
            : standing.couldTake(now).stream().map(agency::officer).toList());
  }

  /** He says that he knows. */
  @Transactional
  public void seen(long id, Actor.Officer actor) {
    his(id, actor);
    escalations.seen(
        id, new OfficerId(actor.officer()), clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private Escalation his(long id, Actor.Officer actor) {
    return escalations
        .find(id)
        .filter(found -> found.officer().filter(new OfficerId(actor.officer())::equals).isPresent())
        .orElseThrow(() -> new NotFound("No report " + id + " to this officer"));
  }

  private Line line(Escalation escalation) {
    var matter = matters.find(escalation.matter()).orElseThrow();
    return new Line(
        escalation,
        matter,
        agency.unit(matter.bureau()),
        escalation.officer().map(agency::officer));
  }
}
