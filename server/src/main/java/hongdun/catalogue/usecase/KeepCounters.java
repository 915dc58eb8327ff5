package hongdun.catalogue.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Divisions;
import hongdun.agency.Unit;
import hongdun.agency.UnitId;
import hongdun.catalogue.Catalogue;
import hongdun.catalogue.Counters;
import hongdun.catalogue.Item;
import hongdun.catalogue.domain.Counter;
import hongdun.catalogue.domain.Counter.Standard;
import hongdun.catalogue.persistence.CounterEditions;
import hongdun.portal.Dates;
import hongdun.portal.NotFound;
import hongdun.shared.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** 服务规范 — shows what the counters promise and usually handle, and revises it. */
@Component
public class KeepCounters implements Counters {
  private final CounterEditions editions;
  private final Catalogue catalogue;
  private final Agency agency;
  private final Divisions divisions;
  private final InstantSource clock;
  private final List<Standard> shipped;

  KeepCounters(
      CounterEditions editions,
      Catalogue catalogue,
      Agency agency,
      Divisions divisions,
      InstantSource clock) {
    this.editions = editions;
    this.catalogue = catalogue;
    this.agency = agency;
    this.divisions = divisions;
    this.clock = clock;
    this.shipped = shipped();
  }

  /** A counter with the unit it is of. */
  public record Shown(Unit unit, Unit bureau, Counter counter) {}

  /** The standards that hold for a counter without its own; a wrong file stops the start. */
  private static List<Standard> shipped() {
    try {
      var file = new ClassPathResource("hongdun/catalogue/standards/counter.json");
      return List.of(
          JsonMapper.builder().build().readValue(file.getContentAsByteArray(), Standard[].class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  @Transactional(readOnly = true)
  public boolean handles(UnitId counter, String item) {
    return editions
        .of(counter)
        .filter(own -> !own.items().isEmpty() && !own.items().contains(item))
        .isEmpty();
  }

  /** The counters of the bureaus that register, and every unit with standards of its own. */
  @Transactional(readOnly = true)
  public List<Shown> all() {
    var today = Dates.dayOf(clock.instant());
    var units = new LinkedHashSet<UnitId>();
    divisions.served(today).stream()
        .flatMap(division -> agency.competentFor(division.region(), today).stream())
        .map(Unit::id)
        .forEach(units::add);
    units.addAll(editions.units());
    return units.stream().map(this::shown).toList();
  }

  @Transactional(readOnly = true)
  public Optional<Shown> find(UnitId unit) {
    return all().stream().filter(shown -> shown.unit().id().equals(unit)).findFirst();
  }

  private Shown shown(UnitId id) {
    var unit = agency.unit(id);
    return new Shown(
        unit,
        agency.unit(unit.bureau()),
        editions.of(id).orElseGet(() -> new Counter(id, List.of(), shipped, Optional.empty())));
  }

  /** The counter for an officer who may revise it: his own unit or his bureau as a whole. */
  @Transactional(readOnly = true)
  public Shown own(UnitId unit, Actor.Officer officer) {
    var his = agency.unit(new UnitId(officer.unit()));
    if (!unit.equals(his.id()) && !unit.equals(his.bureau())) {
      throw new NotFound("Unit " + unit.value() + " is not this officer's counter");
    }
    return shown(unit);
  }

  /** Revises a counter: an edition of its own from now on. */
  @Transactional
  public void revise(Counter counter, Actor.Officer officer) {
    own(counter.unit(), officer);
    editions.add(counter, officer.officer(), clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  /** The items there are today. */
  @Transactional(readOnly = true)
  public List<Item> items() {
    return catalogue.items(Dates.dayOf(clock.instant()));
  }
}
