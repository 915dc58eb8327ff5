package hongdun.rules;

import hongdun.Hongdun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModuleIdentifiers;
import org.springframework.modulith.core.ApplicationModules;

/** What the docs say of the rooms and their procedures is what the code says. */
class MapTests {

  @Test
  void theMapShowsTheHouseAsItIs() throws IOException {
    Renewal.isFresh(HouseMap.file(), HouseMap.of(House.hongdun()), "MapTests");
  }

  /** With this list a start knows the rooms without reading every class to find them. */
  @Test
  void theRoomsStandInTheOrderInWhichTheirTablesAreMade() throws IOException {
    var rooms = ApplicationModuleIdentifiers.of(ApplicationModules.of(Hongdun.class));
    Renewal.isFresh(
        Path.of("src/main/resources/META-INF/spring-modulith/application-modules.json"),
        rooms.stream()
            .map(room -> "  \"%s\": {}".formatted(room))
            .collect(Collectors.joining(",\n", "{\n", "\n}\n")),
        "MapTests");
  }

  @Test
  void everyProcedureHasItsPicture() throws IOException {
    for (var table : Procedures.in(House.hongdun())) {
      var picture = new ProcedurePicture<>(table.procedure());
      Renewal.isFresh(
          Path.of("..", "docs", "procedures", table.procedure().code() + ".md"),
          picture.markdown(),
          "MapTests");
    }
  }
}
