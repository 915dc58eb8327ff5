package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Officer;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.StaffOnDay.Serving;
import hongdun.agency.Staffing;
import hongdun.agency.Unit;
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
import hongdun.casework.usecase.InboxScope.Viewer;
import hongdun.casework.usecase.Standing.Now;
import hongdun.portal.NotFound;
import hongdun.shared.Actor;
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
  private final HandOverReach reach;
  private final Book book;

  ReadHandOvers(
      Agency agency, Staffing staffing, Standing standing, HandOverReach reach, Book book) {
    this.agency = agency;
    this.staffing = staffing;
    this.standing = standing;
    this.reach = reach;
    this.book = book;
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
   * @param bureaus those in his range, his own first
   * @param bureau the one whose people are shown
   */
  public record Sheet(
      List<Line> toAnswer,
      List<Line> others,
      Optional<InPlaceOf> inPlaceOf,
      List<Officer> givers,
      List<Officer> colleagues,
      List<Unit> bureaus,
      UnitId bureau) {}

  /**
   * The page of an officer for his own bureau, or for another in his range.
   *
   * @param chosen the bureau whose people are shown; what lies outside his range is his own
   */
  @Transactional(readOnly = true)
  public Sheet sheet(Actor.Officer actor, Optional<UnitId> chosen) {
    var viewer = reach.viewer(actor);
    var officer = viewer.officer();
    var today = viewer.today();
    var bureau = chosen.filter(viewer::sees).orElse(viewer.bureau());
    var staff = staffing.staff(bureau, today);
    var right = new HandOverRight(staff, bureau);
    var working =
        staff.serving().stream()
            .filter(held -> held.bureau().equals(bureau) && handles(held.role()))
            .map(Serving::officer)
            .distinct()
            .toList();
    return new Sheet(
        book.handOvers().toAnswer(officer).stream().map(this::line).toList(),
        book.handOvers().concerning(bureau, officer, SHOWN).stream()
            .filter(order -> concerns(order, officer, right))
            .map(this::line)
            .toList(),
        inPlaceOf(officer, viewer.bureau(), today),
        working.stream()
            .filter(other -> right.may(officer, Optional.of(other), false))
            .map(agency::officer)
            .toList(),
        working.stream().filter(staff::isPresent).map(agency::officer).toList(),
        viewer.bureaus(),
        bureau);
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
      Where where,
      boolean mayHandOver) {}

  /** 归属机关 — how the matter stands to the bureau of who reads this. */
  public enum Where {
    /** His bureau goes on with it. */
    OWN_BUREAU,
    /** His bureau decides on it or has accepted it; the other one goes on with it. */
    PARTNER_BUREAU,
    /** A bureau in his range handles it. */
    IN_RANGE,
    /** He answers for it by rule. */
    ANSWERED_FOR
  }

  /** 告知 — somebody was told that the matter runs late. */
  public record Told(Escalation escalation, Optional<Officer> officer) {}

  /** An owner with his unit. */
  public record Owned(Officer officer, Ownership ownership) {}

  /** A matter in his reach; another does not exist for him. */
  @Transactional(readOnly = true)
  public Whose whose(MatterId id, Actor.Officer actor) {
    var viewer = reach.viewer(actor);
    var now =
        book.matters()
            .find(id)
            .map(found -> standing.of(found, viewer.today()))
            .filter(found -> reach.reaches(found, actor))
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
        where(now, viewer),
        matter.concludedAt().isEmpty() && reach.mayHandOver(now, actor));
  }

  private Where where(Now now, Viewer viewer) {
    if (standing.answering(now).equals(viewer.bureau())) {
      return Where.OWN_BUREAU;
    }
    var matter = now.matter();
    return matter.isHandledBy(viewer.bureau())
        ? Where.PARTNER_BUREAU
        : viewer.sees(matter.bureau()) || viewer.sees(matter.acceptedBy())
            ? Where.IN_RANGE
            : Where.ANSWERED_FOR;
  }
}
