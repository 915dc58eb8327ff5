package hongdun.naming.usecase;

import hongdun.naming.Finding.Other;
import hongdun.naming.NameParts;
import hongdun.naming.Names.Reservation;
import hongdun.naming.domain.LikeNames;
import hongdun.naming.domain.LikeNames.Found;
import hongdun.naming.domain.LikeNames.Group;
import hongdun.naming.domain.NameScope;
import hongdun.naming.domain.Neighbours;
import hongdun.naming.domain.Neighbours.Neighbour;
import hongdun.naming.domain.ParsedName;
import hongdun.naming.domain.Reading;
import hongdun.naming.domain.StandingName;
import hongdun.naming.domain.StandingName.State;
import hongdun.naming.persistence.Reservations;
import hongdun.register.EntityState;
import hongdun.register.FoldedName;
import hongdun.register.NamedEntity;
import hongdun.register.Register;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 在先名称 — gathers the other names that count when one is judged. */
@Component
class NamesBeside {
  private static final int SHORTEST_NAME = 5;
  private static final int LONGEST_NAME = 60;

  private final Register register;
  private final Reservations reservations;
  private final Optional<LikeNames> likeNames;

  NamesBeside(Register register, Reservations reservations, Optional<LikeNames> likeNames) {
    this.register = register;
    this.reservations = reservations;
    this.likeNames = likeNames;
  }

  /** From the database itself, so that it sees the current transaction. */
  Neighbours neighbours(long application, NameParts name, NameScope scope, LocalDate on) {
    var tradeName = new FoldedName(name.tradeName());
    if (tradeName.isEmpty()) {
      return Neighbours.NONE;
    }
    // A day more than a year: the rule itself reckons the year by the calendar.
    var since = on.minusYears(1).minusDays(2);
    var sameTradeName = new ArrayList<Neighbour>();
    var bearing = new ArrayList<NamedEntity>();
    var within = withinOf(name);
    for (var prefix : scope.prefixes()) {
      var beside = register.beside(name.tradeName(), prefix, since, within);
      beside.withTradeName().stream()
          .flatMap(entity -> neighbour(entity).stream())
          .forEach(sameTradeName::add);
      // Names within a name count wherever they are borne: each prefix finds the same.
      if (bearing.isEmpty()) {
        bearing.addAll(beside.bearing());
      }
    }
    reservations.standing(scope, tradeName, on, application).stream()
        .map(NamesBeside::neighbour)
        .forEach(sameTradeName::add);
    var told = sameTradeName.stream().map(Neighbour::name).collect(Collectors.toSet());
    var contained =
        bearing.stream()
            .filter(other -> !told.contains(other.name()) || name.bearer().takesParentsName())
            .map(other -> new Other(other.name(), other.code().value()))
            .distinct()
            .toList();
    return new Neighbours(sameTradeName.stream().distinct().toList(), contained);
  }

  private static Neighbour neighbour(Reservation other) {
    return Neighbour.reserved(other.name().full(), other.name().industry(), other.until());
  }

  private static Optional<Neighbour> neighbour(NamedEntity entity) {
    var code = entity.code().value();
    if (entity.freed().isEmpty()) {
      return Optional.of(Neighbour.registered(entity.name(), code, entity.industryWords()));
    }
    // 迁出: borne still, but registered with another authority.
    return entity
        .freed()
        .filter(_ -> entity.state() != EntityState.RELOCATED_OUT)
        .map(day ->
            Neighbour.freed(
                entity.name(), code, entity.industryWords(), freedBy(entity.state()), day));
  }

  private static State freedBy(EntityState state) {
    return switch (state) {
      case DEREGISTERED -> State.DEREGISTERED;
      case REGISTRATION_REVOKED -> State.REVOKED;
      case ACTIVE, DORMANT, LIQUIDATING, LICENCE_REVOKED, RELOCATED_OUT, NOT_STATED ->
          State.CHANGED;
    };
  }

  /** Every part of a name that is long enough to be another's whole name. */
  private static Set<String> withinOf(NameParts name) {
    var full = new FoldedName(name.full()).value();
    if (full.length() > LONGEST_NAME) {
      return Set.of();
    }
    var parts = new HashSet<String>();
    for (int from = 0; from < full.length(); from++) {
      for (int to = from + SHORTEST_NAME; to <= full.length(); to++) {
        parts.add(full.substring(from, to));
      }
    }
    return parts;
  }

  /** Names that are like it, out of the index; a branch is like its parent by law. */
  Found like(long application, NameParts name, NameScope scope, LocalDate on) {
    if (likeNames.isEmpty()
        || name.bearer().takesParentsName()
        || new FoldedName(name.tradeName()).isEmpty()) {
      return new Found(List.of(), 0);
    }
    var own = reservations.of(application).map(Reservation::name).map(NameParts::full);
    var groups = new ArrayList<Group>();
    var position = Long.MAX_VALUE;
    for (var city : scope.cities()) {
      var found = likeNames.get().like(parsed(name), city, on);
      found.groups().forEach(group -> without(own, group).ifPresent(groups::add));
      position = Math.min(position, found.position());
    }
    return new Found(List.copyOf(groups), position);
  }

  /** The group without what this application itself has reserved; empty when nothing is left. */
  private static Optional<Group> without(Optional<String> own, Group group) {
    var others =
        group.first().stream()
            .filter(name -> own.isEmpty() || !isReservation(name, own.get()))
            .toList();
    int count = group.count() - (group.first().size() - others.size());
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(new Group(group.likeness(), group.tradeName(), count, others));
  }

  private static boolean isReservation(StandingName name, String own) {
    return (name.state() == State.RESERVED || name.state() == State.PENDING)
        && new FoldedName(name.name()).equals(new FoldedName(own));
  }

  /** Whoever proposes a name says himself how it is read. */
  private static ParsedName parsed(NameParts name) {
    return new ParsedName(
        name.full(),
        List.of(
            new Reading(
                name.division(),
                Optional.empty(),
                name.bracketed(),
                name.tradeName(),
                name.industry(),
                name.form(),
                "",
                NameParts.Bearer.marksGroup(name.form()),
                "naming.reading.stated")));
  }
}
