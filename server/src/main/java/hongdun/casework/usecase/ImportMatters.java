package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.casework.Matter;
import hongdun.casework.MatterConcluded;
import hongdun.casework.MatterId;
import hongdun.casework.MatterOpened;
import hongdun.casework.MattersImport;
import hongdun.casework.RuleSet;
import hongdun.casework.domain.PastLife;
import hongdun.casework.domain.QueryCode;
import hongdun.casework.persistence.MatterBatches;
import hongdun.casework.persistence.MatterBatches.Brought;
import hongdun.casework.persistence.Matters;
import hongdun.catalogue.Catalogue;
import hongdun.ledger.ActsImported;
import hongdun.ledger.AdministrativeAct;
import hongdun.portal.Dates;
import hongdun.portal.PublicAddress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 办件导入 — writes many matters of the past at once, and announces their acts together. */
@Component
class ImportMatters implements MattersImport {
  private final Below below;
  private final Matters matters;
  private final MatterBatches batches;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  ImportMatters(
      Below below,
      Matters matters,
      MatterBatches batches,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.below = below;
    this.matters = matters;
    this.batches = batches;
    this.events = events;
    this.clock = clock;
  }

  /** What is asked of the rooms below and of the clock. */
  @Component
  record Below(Agency agency, Catalogue catalogue, RunClock clocks, PublicAddress address) {}

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public List<MatterId> reserve(int count) {
    return batches.takeIds(count);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Matter> bringIn(List<PastMatter> past, RandomGenerator chance) {
    var reliving =
        new RelivePast(
            below.agency(), below.catalogue(), below.clocks(), below.address(), clock.instant());
    var codes = codes(past.size(), chance);
    var numbers = numbers(past);
    var brought = new ArrayList<Brought>(past.size());
    var acts = new ArrayList<AdministrativeAct>(2 * past.size());
    for (int i = 0; i < past.size(); i++) {
      var matter = past.get(i);
      var number = Optional.ofNullable(numbers.get(matter.id())).orElseThrow();
      var life = reliving.live(matter, number, codes.get(i).value());
      brought.add(
          new Brought(
              matter.opening(),
              matter.openedAt(),
              number,
              codes.get(i),
              reliving.variant(matter).code(),
              life));
      announce(matter, life, acts);
    }
    batches.insert(brought);
    events.publishEvent(new ActsImported(acts));
    return brought.stream().map(Brought::matter).toList();
  }

  private static void announce(PastMatter matter, PastLife life, List<AdministrativeAct> acts) {
    var bureau = matter.opening().bureau().value();
    var rules = new RuleSet(matter.opening().ruleSet());
    acts.add(new MatterOpened(matter.id(), bureau, rules, matter.openedAt()));
    life.concludedAt()
        .ifPresent(at -> acts.add(new MatterConcluded(matter.id(), bureau, rules, at)));
  }

  /** Numbers in blocks, one for each series, in the order in which the matters were opened. */
  private Map<MatterId, String> numbers(List<PastMatter> past) {
    var bySeries =
        past.stream()
            .sorted(Comparator.comparing(PastMatter::openedAt))
            .collect(
                Collectors.groupingBy(
                    matter -> new Series(matter.opening().bureau().value(), matter),
                    TreeMap::new,
                    Collectors.toList()));
    return bySeries.values().stream()
        .flatMap(of -> numbered(of).entrySet().stream())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Map<MatterId, String> numbered(List<PastMatter> of) {
    var opening = of.getFirst().opening();
    var series =
        OpenMatter.series(
            below.agency().unit(opening.bureau()),
            opening.procedure().code(),
            Dates.dayOf(of.getFirst().openedAt()));
    var n = matters.takeNumbers(series, of.size());
    var numbers = new TreeMap<MatterId, String>(Comparator.comparingLong(MatterId::value));
    for (var matter : of) {
      numbers.put(matter.id(), OpenMatter.number(series, n++));
    }
    return numbers;
  }

  /** 编号序列 — bureau, procedure and year; always taken in the same order. */
  private record Series(long bureau, String procedure, int year) implements Comparable<Series> {
    Series(long bureau, PastMatter matter) {
      this(bureau, matter.opening().procedure().code(), Dates.dayOf(matter.openedAt()).getYear());
    }

    @Override
    public int compareTo(Series other) {
      return Comparator.comparingLong(Series::bureau)
          .thenComparing(Series::procedure)
          .thenComparingInt(Series::year)
          .compare(this, other);
    }
  }

  private List<QueryCode> codes(int count, RandomGenerator chance) {
    var codes = new ArrayList<QueryCode>(count);
    var drawn = new HashSet<QueryCode>();
    while (codes.size() < count) {
      var fresh = new ArrayList<QueryCode>();
      while (fresh.size() < count - codes.size()) {
        var code = QueryCode.random(chance);
        if (drawn.add(code)) {
          fresh.add(code);
        }
      }
      fresh.removeAll(batches.given(fresh));
      codes.addAll(fresh);
    }
    return codes;
  }
}
