package hongdun.casework;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.Role;
import hongdun.portal.Words;
import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every procedure that runs, as the rooms declare them. */
@HongdunTest
class ProcedureLintTests {
  private enum Stage {
    OPEN,
    STUCK,
    LOST,
    OVER
  }

  private enum Step {
    GO,
    STOP,
    NEVER
  }

  private static final LegalBasis ARTICLE = Law.REGISTRATION_REGULATION.article(19);

  private final List<MatterRoom> rooms;
  private final Words words;

  ProcedureLintTests(List<MatterRoom> rooms, Words words) {
    this.rooms = rooms;
    this.words = words;
  }

  @Test
  void everyProcedureCanBeReachedLeftAndRead() {
    assertThat(rooms).isNotEmpty();
    for (var room : rooms) {
      assertThat(room.procedure().lint()).as(room.procedure().code()).isEmpty();
      assertThat(keys(room.procedure())).allMatch(words::has);
    }
  }

  @Test
  void noTwoRoomsDeclareOneProcedure() {
    assertThat(rooms).extracting(room -> room.procedure().code()).doesNotHaveDuplicates();
  }

  @Test
  void theLintFindsWhatPeersShipped() {
    var broken =
        Procedure.of("example.broken", Stage.class, Step.class, Stage.OPEN)
            .bureau(Stage.OPEN, Role.LEADER)
            .bureau(Stage.STUCK, Role.LEADER)
            .end(Stage.LOST)
            .end(Stage.OVER)
            .when(Stage.OPEN, Step.GO, Stage.STUCK, ARTICLE, Role.ACCEPTOR)
            .when(Stage.OVER, Step.STOP, Stage.OPEN, ARTICLE, Role.ACCEPTOR)
            .build();

    assertThat(broken.lint())
        .contains(
            "STUCK never ends",
            "LOST is never reached",
            "OVER is never reached",
            "OVER is over, yet STOP leaves it",
            "NEVER is in no row");
  }

  private static <S extends Enum<S>, A extends Enum<A>> List<String> keys(
      Procedure<S, A> procedure) {
    return Stream.concat(
            procedure.stages().stream().map(procedure::stageKey),
            procedure.moves().stream().map(move -> procedure.stepKey(move.step())))
        .toList();
  }
}
