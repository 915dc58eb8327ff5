package hongdun.casework.domain;

import hongdun.casework.Procedure.ClockRule;
import hongdun.casework.Procedure.Owner;
import hongdun.casework.domain.Flow.Path;
import hongdun.casework.domain.Flow.Station;
import hongdun.casework.domain.Flow.Who;
import hongdun.casework.domain.FlowFault.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** 流程检查 — what is wrong with a procedure as a graph, every fault at once. */
public final class FlowLint {
  private final Flow flow;
  private final List<FlowFault> faults = new ArrayList<>();

  private FlowLint(Flow flow) {
    this.flow = flow;
  }

  public static List<FlowFault> faults(Flow flow) {
    var lint = new FlowLint(flow);
    var reached = flow.reachedFrom(flow.start(), _ -> true);
    flow.stations().forEach(station -> lint.judge(station, reached));
    lint.judgePaths();
    return List.copyOf(lint.faults);
  }

  private void judge(Station station, Set<String> reached) {
    var name = station.name();
    if (!reached.contains(name)) {
      add(name, Kind.UNREACHABLE);
    }
    if (station.owner().isEmpty()) {
      add(name, Kind.NO_OWNER);
    }
    if (station.isEnd()) {
      flow.from(name)
          .forEach(path -> faults.add(FlowFault.at(name, path.step(), Kind.LEAVES_THE_END)));
      if (station.clock() != ClockRule.ENDS) {
        add(name, Kind.CLOCK_RUNS_ON);
      }
    } else {
      judgeOpen(station);
    }
  }

  private void judgeOpen(Station station) {
    var name = station.name();
    var ways = flow.from(name);
    if (ways.isEmpty()) {
      add(name, Kind.DEAD_END);
    } else if (flow.reachedFrom(name, _ -> true).stream().noneMatch(ends()::contains)) {
      add(name, Kind.NEVER_ENDS);
    }
    if (!station.escalates()) {
      add(name, Kind.ESCALATES_TO_NOBODY);
    }
    var withParty = station.owner().filter(Owner.PARTY::equals).isPresent();
    if (!withParty && station.clock() != ClockRule.RUNS) {
      add(name, Kind.NO_CLOCK);
    }
    if (withParty && !ways.isEmpty() && ways.stream().allMatch(way -> way.who() == Who.PARTY)) {
      add(name, Kind.WAITS_FOR_GOODWILL);
    }
  }

  private void judgePaths() {
    var seen = new HashSet<String>();
    var withParty =
        flow.stations().stream()
            .filter(station -> station.owner().filter(Owner.PARTY::equals).isPresent())
            .map(Station::name)
            .collect(Collectors.toSet());
    for (var path : flow.paths()) {
      if (!seen.add(path.from() + " " + path.step())) {
        add(path, Kind.TWICE);
      }
      if (path.who() == Who.NO_ONE) {
        add(path, Kind.NOBODY_MAY);
      }
      if (path.restartsClock() && !withParty.contains(path.from())) {
        add(path, Kind.PUSHES_THE_CLOCK_BACK);
      }
    }
  }

  private Set<String> ends() {
    return flow.stations().stream()
        .filter(Station::isEnd)
        .map(Station::name)
        .collect(Collectors.toSet());
  }

  private void add(String stage, Kind kind) {
    faults.add(FlowFault.in(stage, kind));
  }

  private void add(Path path, Kind kind) {
    faults.add(FlowFault.at(path.from(), path.step(), kind));
  }
}
