package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Officer;
import hongdun.agency.OfficerId;
import hongdun.agency.Unit;
import hongdun.agency.UnitId;
import hongdun.casework.Matter;
import hongdun.casework.MatterId;
import hongdun.casework.domain.Escalation;
import hongdun.casework.persistence.Escalations;
import hongdun.casework.persistence.Matters;
import hongdun.casework.persistence.OpenHands;
import hongdun.portal.NotFound;
import hongdun.shared.Actor;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 上报查阅 — what was reported to an officer, also of bureaus below his. */
@Component
public class ReadEscalations {
  private static final int SHOWN = 200;

  private final Agency agency;
  private final OpenHands hands;
  private final Escalations escalations;
  private final Matters matters;
  private final InstantSource clock;

  ReadEscalations(
      Agency agency,
      OpenHands hands,
      Escalations escalations,
      Matters matters,
      InstantSource clock) {
    this.agency = agency;
    this.hands = hands;
    this.escalations = escalations;
    this.matters = matters;
    this.clock = clock;
  }

  /** A report with its matter. */
  public record Line(Escalation escalation, Matter matter, Unit bureau, Optional<Officer> told) {}

  /**
   * An officer's page.
   *
   * @param fromBelow matters of bureaus below that lie in his hands because nobody there could
   */
  public record Sheet(List<Line> told, List<Below> fromBelow) {}

  /** A matter of a bureau below. */
  public record Below(Matter matter, Unit bureau) {}

  @Transactional(readOnly = true)
  public Sheet sheet(Actor.Officer actor) {
    var officer = new OfficerId(actor.officer());
    var own = agency.unit(new UnitId(actor.unit())).bureau();
    var told = escalations.to(officer, SHOWN);
    var of = found(told);
    return new Sheet(
        told.stream().map(escalation -> line(escalation, of)).toList(),
        matters.findAll(hands.heldBy(officer, new MatterId(0), SHOWN)).stream()
            .filter(matter -> !matter.isHandledBy(own))
            .map(matter -> new Below(matter, agency.unit(matter.bureau())))
            .toList());
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

  private Map<MatterId, Matter> found(List<Escalation> told) {
    return matters.findAll(told.stream().map(Escalation::matter).distinct().toList()).stream()
        .collect(Collectors.toMap(Matter::id, Function.identity()));
  }

  private Line line(Escalation escalation, Map<MatterId, Matter> of) {
    var matter = Optional.ofNullable(of.get(escalation.matter())).orElseThrow();
    return new Line(
        escalation,
        matter,
        agency.unit(matter.bureau()),
        escalation.officer().map(agency::officer));
  }
}
