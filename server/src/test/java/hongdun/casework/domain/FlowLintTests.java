package hongdun.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.casework.Procedure.ClockRule;
import hongdun.casework.Procedure.Owner;
import hongdun.casework.domain.Flow.Path;
import hongdun.casework.domain.Flow.Station;
import hongdun.casework.domain.Flow.Who;
import hongdun.casework.domain.FlowFault.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The state machines others shipped broken, written down here, and why each is refused. */
class FlowLintTests {
  private record Example(Flow flow, List<FlowFault> faults) {}

  @ParameterizedTest
  @ValueSource(strings = {"digit-pgr", "ccrs", "alaveteli", "knots"})
  void whatOthersShippedBrokenIsRefusedForTheRightReasons(String name) {
    var example = read(name);

    assertThat(FlowLint.faults(example.flow()))
        .containsExactlyInAnyOrderElementsOf(example.faults());
  }

  private static Example read(String name) {
    var start = "";
    var stations = new ArrayList<Station>();
    var paths = new ArrayList<Path>();
    var faults = new ArrayList<FlowFault>();
    for (var line : lines(name)) {
      var words = List.of(line.split(" +"));
      switch (words.getFirst()) {
        case "start" -> start = words.get(1);
        case "stage" ->
            stations.add(
                new Station(
                    words.get(1),
                    words.get(2).equals("-")
                        ? Optional.empty()
                        : Optional.of(Owner.valueOf(words.get(2))),
                    ClockRule.valueOf(words.get(3)),
                    words.get(4).equals("escalates")));
        case "step" ->
            paths.add(
                new Path(
                    words.get(1),
                    words.get(2),
                    words.get(3),
                    Who.valueOf(words.get(4)),
                    0,
                    words.size() > 5));
        case "fault" ->
            faults.add(
                new FlowFault(
                    Kind.valueOf(words.get(1)),
                    words.get(2),
                    words.size() > 3 ? words.get(3) : ""));
        default -> throw new IllegalArgumentException(line);
      }
    }
    return new Example(new Flow(start, stations, paths), faults);
  }

  private static List<String> lines(String name) {
    try (var file =
        FlowLintTests.class.getResourceAsStream("/hongdun/casework/broken/" + name + ".txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
