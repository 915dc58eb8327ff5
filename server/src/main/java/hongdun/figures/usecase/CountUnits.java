package hongdun.figures.usecase;

import hongdun.figures.CountedBureaus;
import hongdun.figures.CountedBureaus.Bureau;
import hongdun.figures.CountedUnits;
import hongdun.figures.CountedUnits.OfABureau;
import hongdun.figures.Figure;
import hongdun.figures.Measure;
import hongdun.figures.UnitFigures;
import hongdun.figures.UnitKind;
import hongdun.figures.domain.Months;
import hongdun.figures.domain.UnitReport;
import hongdun.figures.persistence.UnitKinds;
import hongdun.portal.Dates;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** 分机构统计 — adds up what the rooms count unit by unit, by kind of unit. */
@Component
public class CountUnits {
  private final ObjectProvider<UnitFigures> sources;
  private final ObjectProvider<CountedUnits> units;
  private final ObjectProvider<CountedBureaus> bureaus;
  private final UnitKinds kinds;
  private final InstantSource clock;

  CountUnits(
      ObjectProvider<UnitFigures> sources,
      ObjectProvider<CountedUnits> units,
      ObjectProvider<CountedBureaus> bureaus,
      UnitKinds kinds,
      InstantSource clock) {
    this.sources = sources;
    this.units = units;
    this.bureaus = bureaus;
    this.kinds = kinds;
    this.clock = clock;
  }

  /** The figures of some months, at one moment; unknown bureaus and kinds count as all. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public UnitReport report(String from, String to, String bureauId, String kindName) {
    var today = today();
    var months = Months.read(from, to, today);
    var known = bureaus.stream().flatMap(one -> one.bureaus(today).stream()).toList();
    var bureau =
        known.stream().map(Bureau::id).filter(id -> Long.toString(id).equals(bureauId)).findFirst();
    var kind = Stream.of(UnitKind.values()).filter(one -> one.name().equals(kindName)).findFirst();
    var figures = sources.stream().flatMap(source -> source.figures().stream()).toList();
    var byUnit = byUnit(months, bureau);
    var set = kinds.all();
    var all = new HashMap<Long, OfABureau>();
    units(today).forEach(unit -> all.put(unit.id(), unit));
    return new UnitReport(
        months,
        Months.between(Months.upTo(today).first(), Months.upTo(today).last(), months),
        bureau,
        known,
        kind,
        figures,
        byKind(byUnit, all, set),
        whole(byUnit),
        lines(byUnit, all, set, figures).stream()
            .filter(line -> kind.map(line.kind()::equals).orElse(true))
            .toList());
  }

  private Map<String, Map<Long, Measure>> byUnit(Months months, Optional<Long> bureau) {
    var counted = new HashMap<String, Map<Long, Measure>>();
    sources.forEach(source -> counted.putAll(source.measure(months.scope(bureau))));
    return counted;
  }

  private static Map<UnitKind, Map<String, Measure>> byKind(
      Map<String, Map<Long, Measure>> byUnit, Map<Long, OfABureau> all, Map<Long, UnitKind> set) {
    var sums = new EnumMap<UnitKind, Map<String, Measure>>(UnitKind.class);
    for (var kind : UnitKind.values()) {
      sums.put(kind, new HashMap<>());
    }
    byUnit.forEach((code, values) ->
        values.forEach((unit, measure) -> {
          var kind = kindOf(unit, all, set);
          sums.computeIfAbsent(kind, _ -> new HashMap<>()).merge(code, measure, Measure::plus);
        }));
    return sums;
  }

  private static Map<String, Measure> whole(Map<String, Map<Long, Measure>> byUnit) {
    var whole = new HashMap<String, Measure>();
    byUnit.forEach((code, values) ->
        values.values().stream().reduce(Measure::plus).ifPresent(sum -> whole.put(code, sum)));
    return whole;
  }

  /** The units that have anything, in the order in which their bureaus list them. */
  private List<UnitReport.Line> lines(
      Map<String, Map<Long, Measure>> byUnit,
      Map<Long, OfABureau> all,
      Map<Long, UnitKind> set,
      List<Figure> figures) {
    var lines = new ArrayList<UnitReport.Line>();
    for (var unit : all.values().stream().sorted(CountUnits::inOrder).toList()) {
      var values = new HashMap<String, Measure>();
      for (var figure : figures) {
        Optional.ofNullable(byUnit.get(figure.code()))
            .flatMap(one -> Optional.ofNullable(one.get(unit.id())))
            .ifPresent(measure -> values.put(figure.code(), measure));
      }
      if (!values.isEmpty()) {
        lines.add(new UnitReport.Line(unit, kindOf(unit.id(), all, set), values));
      }
    }
    return lines;
  }

  private static int inOrder(OfABureau one, OfABureau other) {
    return one.bureau() == other.bureau()
        ? Long.compare(one.id(), other.id())
        : Long.compare(one.bureau(), other.bureau());
  }

  private static UnitKind kindOf(long unit, Map<Long, OfABureau> all, Map<Long, UnitKind> set) {
    var known = all.get(unit);
    return set.getOrDefault(unit, known == null ? UnitKind.OTHER : known.usual());
  }

  private List<OfABureau> units(LocalDate today) {
    return units.stream().flatMap(source -> source.units(0, today).stream()).toList();
  }

  private LocalDate today() {
    return Dates.dayOf(clock.instant());
  }
}
