package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Officer;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.StaffOnDay.Serving;
import hongdun.agency.Staffing;
import hongdun.agency.UnitId;
import hongdun.casework.Matter;
import hongdun.casework.MatterId;
import hongdun.casework.domain.Escalation;
import hongdun.casework.domain.HandOver;
import hongdun.casework.domain.HandOver.Handed;
import hongdun.casework.domain.HandOverRight;
import hongdun.casework.domain.Ownership;
import hongdun.casework.persistence.Escalations;
import hongdun.casework.persistence.HandOvers;
import hongdun.casework.persistence.Matters;
import hongdun.casework.persistence.OpenHands;
import hongdun.casework.persistence.Ownerships;
import hongdun.portal.Dates;
import hongdun.portal.NotFound;
import hongdun.shared.Actor;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 移交查阅 — what an officer is asked to take, what he asked of others, and for whom he stands in. */
@Component
public class ReadHandOvers {
  private static final int SHOWN = 50;

  private final Agency agency;
  private final Staffing staffing;
  private final Standing standing;
  private final Book book;
  private final InstantSource clock;

  ReadHandOvers(
      Agency agency, Staffing staffing, Standing standing, Book book, InstantSource clock) {
    this.agency = agency;
    this.staffing = staffing;
    this.standing = standing;
    this.book = book;
    this.clock = clock;
  }

  /** What is read. */
  @Component
  record Book(
      HandOvers handOvers,
      Matters matters,
      OpenHands open,
      Ownerships ownerships,
      Escalations escalations) {}

  /** A hand-over with names and its matters. */
  public record Line(
      HandOver order, String former, String receiver, String orderedBy, List<Matter> matters) {}

  /** 代理办件 — the matters of a colleague for whom the officer stands in today (C14). */
  public record InPlaceOf(Officer absent, List<Matter> matters) {}

  /**
   * An officer's page of hand-overs.
   *
   * @param colleagues everyone of the bureau who may receive
   * @param givers whose matters he may hand over: his own, and those of his people
   */
  public record Sheet(
      List<Line> toAnswer,
      List<Line> others,
      Optional<InPlaceOf> inPlaceOf,
      List<Officer> givers,
      List<Officer> colleagues) {}

  @Transactional(readOnly = true)
  public Sheet sheet(Actor.Officer actor) {
    var today = Dates.dayOf(clock.instant());
    var officer = new OfficerId(actor.officer());
    var bureau = agency.unit(new UnitId(actor.unit())).bureau();
    var staff = staffing.staff(bureau, today);
    var right = new HandOverRight(staff);
    var working =
        staff.serving().stream()
            .filter(held -> held.bureau().equals(bureau) && handles(held.role()))
            .map(Serving::officer)
            .distinct()
            .toList();
    return new Sheet(
        book.handOvers().toAnswer(officer).stream().map(this::line).toList(),
        book.handOvers().ofBureau(bureau, SHOWN).stream()
            .filter(order -> concerns(order, officer, right))
            .map(this::line)
            .toList(),
        inPlaceOf(officer, bureau, today),
        working.stream()
            .filter(other -> right.may(officer, Optional.of(other), false))
            .map(agency::officer)
            .toList(),
        working.stream().filter(staff::isPresent).map(agency::officer).toList());
  }

  private static boolean concerns(HandOver order, OfficerId officer, HandOverRight right) {
    var waitsForHim = order.receiver().equals(officer) && order.answer().isEmpty();
    return !waitsForHim
        && (order.orderedBy().equals(officer)
            || order.receiver().equals(officer)
            || right.may(officer, order.former(), false));
  }

  private static boolean handles(Role role) {
    return switch (role) {
      case SUPERVISOR,
          INFO_OFFICER,
          SYSTEM_ADMINISTRATOR,
          SECURITY_ADMINISTRATOR,
          AUDIT_ADMINISTRATOR ->
          false;
      default -> true;
    };
  }

  private Optional<InPlaceOf> inPlaceOf(OfficerId officer, UnitId bureau, LocalDate today) {
    return agency
        .substitutesFor(officer, bureau, today)
        .map(absent ->
            new InPlaceOf(
                agency.officer(absent),
                book.matters().findAll(book.open().heldBy(absent, new MatterId(0), SHOWN)).stream()
                    .filter(matter -> matter.bureau().equals(bureau))
                    .toList()));
  }

  private Line line(HandOver order) {
    return new Line(
        order,
        order.former().map(this::name).orElse(""),
        name(order.receiver()),
        name(order.orderedBy()),
        book.matters().findAll(order.matters().stream().map(Handed::matter).toList()));
  }

  private String name(OfficerId officer) {
    return agency.officer(officer).name();
  }

  /** 归属 — whose a matter is, with everyone who owned it. */
  public record Whose(
      Matter matter,
      Optional<Officer> owner,
      Optional<Officer> holding,
      List<Owned> before,
      List<Told> told,
      List<Officer> couldTake,
      boolean ownBureau,
      boolean mayHandOver) {}

  /** 告知 — somebody was told that the matter runs late. */
  public record Told(Escalation escalation, Optional<Officer> officer) {}

  /** An owner with his unit. */
  public record Owned(Officer officer, Ownership ownership) {}

  /** A matter of his bureau, or one he answers for by rule; another does not exist for him. */
  @Transactional(readOnly = true)
  public Whose whose(MatterId id, Actor.Officer actor) {
    var today = Dates.dayOf(clock.instant());
    var officer = new OfficerId(actor.officer());
    var bureau = agency.unit(new UnitId(actor.unit())).bureau();
    var now =
        book.matters()
            .find(id)
            .map(found -> standing.of(found, today))
            .filter(found ->
                found.matter().bureau().equals(bureau) || standing.answersFor(found, officer))
            .orElseThrow(() -> new NotFound("No matter %d for this officer".formatted(id.value())));
    var matter = now.matter();
    return new Whose(
        matter,
        now.owner().map(Ownership::officer).map(agency::officer),
        now.holding().map(agency::officer),
        book.ownerships().of(id).stream()
            .map(owned -> new Owned(agency.officer(owned.officer()), owned))
            .toList(),
        book.escalations().of(id).stream()
            .map(told -> new Told(told, told.officer().map(agency::officer)))
            .toList(),
        matter.concludedAt().isPresent()
            ? List.of()
            : standing.couldTake(now).stream().map(agency::officer).toList(),
        matter.bureau().equals(bureau),
        matter.concludedAt().isEmpty()
            && new HandOverRight(now.staff())
                .may(officer, now.responsible(), standing.answersFor(now, officer)));
  }
}
