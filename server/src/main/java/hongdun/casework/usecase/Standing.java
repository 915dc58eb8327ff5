package hongdun.casework.usecase;

import hongdun.agency.Interest;
import hongdun.agency.NamedOffices;
import hongdun.agency.OfficerId;
import hongdun.agency.StaffOnDay;
import hongdun.agency.StaffOnDay.Serving;
import hongdun.agency.Staffing;
import hongdun.agency.UnitId;
import hongdun.casework.Matter;
import hongdun.casework.domain.AnswerLine;
import hongdun.casework.domain.AnswerLine.Place;
import hongdun.casework.domain.Holder;
import hongdun.casework.domain.Holder.ByOfficer;
import hongdun.casework.domain.Holder.ByParty;
import hongdun.casework.domain.Holder.ByQueue;
import hongdun.casework.domain.Ownership;
import hongdun.casework.domain.Receiving;
import hongdun.casework.domain.Receiving.MatterNow;
import hongdun.casework.persistence.Assignments;
import hongdun.casework.persistence.Escalations;
import hongdun.casework.persistence.Journal;
import hongdun.casework.persistence.Ownerships;
import hongdun.casework.persistence.Recusals;
import hongdun.portal.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 办件归属 — whose a matter is now, and who could take it. */
@Component
class Standing {
  private final Courses courses;
  private final Staffing staffing;
  private final Declarations declarations;
  private final Hands hands;

  Standing(Courses courses, Staffing staffing, Declarations declarations, Hands hands) {
    this.courses = courses;
    this.staffing = staffing;
    this.declarations = declarations;
    this.hands = hands;
  }

  /** What is kept of whose a matter is. */
  @Component
  record Hands(
      Assignments assignments,
      Ownerships ownerships,
      Journal journal,
      Recusals recusals,
      Escalations escalations,
      NamedOffices offices) {}

  /** A matter with whose it is, as of a day. */
  record Now(
      Matter matter,
      Optional<Holder> holder,
      Optional<Ownership> owner,
      Optional<UnitId> office,
      StaffOnDay staff,
      LocalDate on) {

    /** The officer in whose hands it lies. */
    Optional<OfficerId> holding() {
      return holder.filter(ByOfficer.class::isInstance).map(held -> ((ByOfficer) held).officer());
    }

    /** Whose it is for a hand-over: the one who has it in hand, else its owner. */
    Optional<OfficerId> responsible() {
      return holding().or(() -> owner.map(Ownership::officer));
    }

    AnswerLine line() {
      return new AnswerLine(staff);
    }

    /** The owner's unit; under a delegation the other bureau's heads do not answer here. */
    private Optional<UnitId> ownersUnit() {
      return owner
          .map(Ownership::unit)
          .filter(unit ->
              matter.course().delegate().isEmpty()
                  || staff.serving().stream()
                      .filter(held -> held.unit().equals(unit))
                      .anyMatch(held -> held.bureau().equals(staff.bureaus().getFirst())));
    }

    /** Where the line of those who answer begins. */
    Place place() {
      var units =
          holder.stream()
              .flatMap(held ->
                  switch (held) {
                    case ByOfficer(_, var unit) -> Stream.of(unit);
                    case ByQueue(_, var roles) -> line().unitsOf(roles).stream();
                    case ByParty() -> Stream.empty();
                  });
      return new Place(
          holder.filter(ByQueue.class::isInstance).isPresent() ? Optional.empty() : responsible(),
          Stream.of(units, ownersUnit().stream(), office.stream())
              .flatMap(Function.identity())
              .distinct()
              .toList());
    }
  }

  Now of(Matter matter, LocalDate on) {
    return of(matter, on, staffing.staff(matter.acceptedBy(), on));
  }

  /**
   * Whose it is among the staff of the bureau it came to and of those above it. The line begins in
   * the bureau whose turn it is: under a delegation the counter's, then the deciding one's.
   */
  Now of(Matter matter, LocalDate on, StaffOnDay staff) {
    var answering = courses.answering(matter, on);
    return new Now(
        matter,
        hands.assignments().now(matter.id()),
        hands.ownerships().last(matter.id()),
        hands.offices().officeFor(answering, matter.item(), on),
        staff.bureaus().contains(answering)
            ? staff.upFrom(answering)
            : staffing.staff(answering, on),
        on);
  }

  /** The bureau whose officers go on with it. */
  UnitId answering(Now now) {
    return courses.answering(now.matter(), now.on());
  }

  /** Whether he answers for it by rule: it lies in his hands, or it was reported to him. */
  boolean answersFor(Now now, OfficerId officer) {
    return now.holding().filter(officer::equals).isPresent()
        || hands.escalations().isTold(officer, now.matter().id());
  }

  /** Whether an officer may receive it, and what stands against it. */
  Receiving receiving(Now now, OfficerId receiver) {
    var judged = Receiving.judge(stage(now), receiver, now.staff(), interest(now, receiver));
    return judged instanceof Receiving.Fit && isRecused(now.matter(), receiver)
        ? new Receiving.Recused()
        : judged;
  }

  /** He withdrew by a decision, or one on an interest he declared is still to be made. */
  private boolean isRecused(Matter matter, OfficerId officer) {
    return hands.recusals().bar(matter.id(), officer).isPresent();
  }

  /** Those of the bureau who could lawfully take it, in the order of their numbers. */
  List<OfficerId> couldTake(Now now) {
    var stage = stage(now);
    var answering = stage.bureau();
    return now.staff().serving().stream()
        .filter(held -> held.bureau().equals(answering))
        .map(Serving::officer)
        .distinct()
        .filter(officer -> now.holding().filter(officer::equals).isEmpty())
        .filter(officer ->
            Receiving.judge(stage, officer, now.staff(), Optional.empty()) instanceof Receiving.Fit)
        .filter(officer -> interest(now, officer).isEmpty() && !isRecused(now.matter(), officer))
        .toList();
  }

  /** 利害关系 C7: a declared interest no decision has cleared. */
  Optional<Interest> interest(Now now, OfficerId officer) {
    return uncleared(now.matter(), officer, now.on()).stream().findFirst();
  }

  List<Interest> uncleared(Matter matter, OfficerId officer, LocalDate on) {
    var parties = declarations.facts(matter).parties();
    return staffing.interestsOf(officer, parties, Dates.dayOf(matter.openedAt()), on).stream()
        .filter(interest -> !hands.recusals().isCleared(matter.id(), interest))
        .toList();
  }

  private MatterNow stage(Now now) {
    var matter = now.matter();
    return new MatterNow(
        answering(now),
        courses.table(matter),
        matter.stage(),
        courses.variant(matter),
        hands.journal().taken(matter.id()));
  }
}
