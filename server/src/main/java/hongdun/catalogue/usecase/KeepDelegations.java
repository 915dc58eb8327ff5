package hongdun.catalogue.usecase;

import hongdun.agency.Agency;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.catalogue.Catalogue;
import hongdun.catalogue.Delegation;
import hongdun.catalogue.Delegation.State;
import hongdun.catalogue.DelegationMoved;
import hongdun.catalogue.Delegations;
import hongdun.catalogue.EntityKinds;
import hongdun.catalogue.domain.DelegationLine;
import hongdun.catalogue.domain.DelegationLine.Act;
import hongdun.catalogue.persistence.Instruments;
import hongdun.portal.Dates;
import hongdun.portal.NotFound;
import hongdun.shared.Actor;
import hongdun.shared.Law;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 委托 — drafts instruments of delegation, and lets the head of the delegating bureau sign, suspend
 * and revoke them (Registration Rules Art. 4).
 */
@Component
public class KeepDelegations implements Delegations {
  private final Instruments instruments;
  private final Subjects subjects;
  private final Agency agency;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  KeepDelegations(
      Instruments instruments,
      Subjects subjects,
      Agency agency,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.instruments = instruments;
    this.subjects = subjects;
    this.agency = agency;
    this.events = events;
    this.clock = clock;
  }

  /** 委托事项 — what an instrument can be about. */
  @Component
  record Subjects(Catalogue catalogue, EntityKinds kinds) {
    boolean isHandled(String item, LocalDate on) {
      return catalogue.item(item, on).isPresent();
    }

    boolean distinguishes(String item, String entityType) {
      return entityType.isEmpty() || kinds.of(item).containsKey(entityType);
    }
  }

  /** The outcome of an act upon an instrument. */
  public sealed interface Outcome {
    record Done(long id) implements Outcome {}

    record Refused(List<Shortcoming> faults) implements Outcome {}
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Delegation> inForce(
      String item, String entityType, UnitId from, UnitId to, LocalDate on) {
    return instruments.inForce(item, entityType, from, to, on);
  }

  @Transactional(readOnly = true)
  public List<Delegation> published() {
    return instruments.signed();
  }

  @Transactional(readOnly = true)
  public List<Delegation> of(Actor.Officer officer) {
    return instruments.of(bureau(officer));
  }

  /** An instrument anybody may read: one that was signed. */
  @Transactional(readOnly = true)
  public Delegation published(long id) {
    return instruments
        .find(id)
        .filter(found -> found.state() != State.DRAFT)
        .orElseThrow(() -> new NotFound("No instrument " + id));
  }

  /** An instrument of the officer's own bureau. */
  @Transactional(readOnly = true)
  public Delegation own(long id, Actor.Officer officer) {
    return instruments
        .find(id)
        .filter(found -> found.from().equals(bureau(officer)))
        .orElseThrow(() -> new NotFound("No instrument %d of this bureau".formatted(id)));
  }

  @Transactional(readOnly = true)
  public List<DelegationLine> journal(long id) {
    return instruments.journal(id);
  }

  @Transactional
  public Outcome draft(Delegation draft, Actor.Officer by) {
    var faults = faults(draft);
    if (!faults.isEmpty()) {
      return new Outcome.Refused(faults);
    }
    var added = instruments.add(draft);
    if (added.isEmpty()) {
      return refused("number", "catalogue.delegation.number-taken");
    }
    write(added.get(), Act.DRAFTED, by, "");
    return new Outcome.Done(added.get());
  }

  /** 签发: the head of the delegating bureau signs, and the text is public from then on. */
  @Transactional
  public Outcome issue(long id, Actor.Officer by) {
    var draft = own(id, by);
    if (draft.validTo().isBefore(today())) {
      return refused("actions", "catalogue.delegation.over-already");
    }
    return move(id, State.DRAFT, State.ISSUED, Act.ISSUED, by, "");
  }

  /** 中止: running matters return to the delegating bureau until it is resumed. */
  @Transactional
  public Outcome suspend(long id, Actor.Officer by, String reason) {
    return withReason(id, State.ISSUED, State.SUSPENDED, Act.SUSPENDED, by, reason);
  }

  @Transactional
  public Outcome resume(long id, Actor.Officer by, String reason) {
    return withReason(id, State.SUSPENDED, State.ISSUED, Act.RESUMED, by, reason);
  }

  /** 撤销: for good, whether it holds or is suspended. */
  @Transactional
  public Outcome revoke(long id, Actor.Officer by, String reason) {
    return withReason(id, own(id, by).state(), State.REVOKED, Act.REVOKED, by, reason);
  }

  private Outcome withReason(
      long id, State from, State to, Act act, Actor.Officer by, String reason) {
    return reason.isBlank()
        ? refused("reason", "catalogue.delegation.reason-missing")
        : move(id, from, to, act, by, reason);
  }

  private Outcome move(long id, State from, State to, Act act, Actor.Officer by, String note) {
    own(id, by);
    if (!agency.rolesIn(new OfficerId(by.officer()), bureau(by), today()).contains(Role.HEAD)) {
      return refused("actions", "catalogue.delegation.head-only");
    }
    if (!instruments.move(id, from, to, today())) {
      return refused("actions", "catalogue.delegation.moved");
    }
    write(id, act, by, note);
    events.publishEvent(new DelegationMoved(id, clock.instant()));
    return new Outcome.Done(id);
  }

  private List<Shortcoming> faults(Delegation draft) {
    var faults = new ArrayList<Shortcoming>();
    if (draft.number().isBlank()) {
      faults.add(Shortcoming.of("number", "catalogue.delegation.number-missing"));
    }
    if (!subjects.isHandled(draft.item(), draft.validFrom())) {
      faults.add(Shortcoming.of("item", "catalogue.delegation.item-missing"));
    } else if (!subjects.distinguishes(draft.item(), draft.entityType())) {
      faults.add(Shortcoming.of("type", "catalogue.delegation.type-unknown"));
    }
    if (draft.limits().zh().isBlank()) {
      faults.add(limits("limits"));
    }
    if (draft.limits().en().isBlank()) {
      faults.add(limits("limitsEn"));
    }
    if (draft.validTo().isBefore(draft.validFrom())) {
      faults.add(Shortcoming.of("validTo", "catalogue.delegation.ends-before"));
    }
    if (draft.validFrom().isBefore(today())) {
      faults.add(Shortcoming.of("validFrom", "catalogue.delegation.begins-before"));
    }
    if (agency.unit(draft.to()).parent().filter(draft.from()::equals).isEmpty()) {
      faults.add(
          Shortcoming.of(
              "to", Law.REGISTRATION_RULES.article(4), "catalogue.delegation.not-below"));
    }
    return faults;
  }

  private static Shortcoming limits(String field) {
    return Shortcoming.of(
        field, Law.REGISTRATION_RULES.article(4), "catalogue.delegation.limits-missing");
  }

  private void write(long id, Act act, Actor.Officer by, String note) {
    instruments.write(
        id, new DelegationLine(clock.instant(), act, by.officer(), new UnitId(by.unit()), note));
  }

  private UnitId bureau(Actor.Officer officer) {
    return agency.unit(new UnitId(officer.unit())).bureau();
  }

  private LocalDate today() {
    return Dates.dayOf(clock.instant());
  }

  private static Outcome refused(String field, String key) {
    return new Outcome.Refused(List.of(Shortcoming.of(field, key)));
  }
}
