package hongdun.figures.usecase;

import hongdun.figures.CountedUnits;
import hongdun.figures.CountedUnits.OfABureau;
import hongdun.figures.UnitKind;
import hongdun.figures.persistence.UnitKinds;
import hongdun.portal.AdministrationLog;
import hongdun.portal.AdministrationLog.Change;
import hongdun.portal.Dates;
import hongdun.portal.NotFound;
import hongdun.portal.SignedIn;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 机构类别管理 — says of each unit of one's bureau which kind it is, for the statistics. */
@Component
public class KeepUnitKinds {
  private final ObjectProvider<CountedUnits> units;
  private final UnitKinds kinds;
  private final AdministrationLog log;
  private final InstantSource clock;
  private final InstantSource realTime;

  KeepUnitKinds(
      ObjectProvider<CountedUnits> units,
      UnitKinds kinds,
      AdministrationLog log,
      InstantSource clock,
      @Qualifier("realTime") InstantSource realTime) {
    this.units = units;
    this.kinds = kinds;
    this.log = log;
    this.clock = clock;
    this.realTime = realTime;
  }

  /** A unit with the kind it counts as. */
  public record Line(OfABureau unit, UnitKind kind) {}

  /** The units of an administrator's bureau. */
  @Transactional(readOnly = true)
  public List<Line> lines(SignedIn who) {
    var set = kinds.all();
    return own(who).map(unit -> new Line(unit, set.getOrDefault(unit.id(), unit.usual()))).toList();
  }

  /** Sets the kind of a unit of one's own bureau. */
  @Transactional
  public void set(long unit, String kindName, SignedIn who) {
    var line =
        lines(who).stream()
            .filter(one -> one.unit().id() == unit)
            .findFirst()
            .orElseThrow(() -> new NotFound("No unit " + unit + " of his bureau"));
    var kind =
        Stream.of(UnitKind.values())
            .filter(one -> one.name().equals(kindName))
            .findFirst()
            .orElseThrow(() -> new NotFound("No such kind of unit"));
    if (kind == line.kind()) {
      return;
    }
    kinds.set(unit, kind, who.account(), realTime.instant());
    log.write(
        Change.by(
            who,
            "figures.kinds.act.set",
            line.unit().name().zh(),
            line.kind().name(),
            kind.name()));
  }

  private Stream<OfABureau> own(SignedIn who) {
    return units.stream()
        .flatMap(source -> source.units(who.unit(), Dates.dayOf(clock.instant())).stream());
  }
}
