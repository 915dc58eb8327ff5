package hongdun.rules;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the docs say of the rooms and their procedures is what the code says. */
class MapTests {

  @Test
  void theMapShowsTheHouseAsItIs() throws IOException {
    Renewal.isFresh(HouseMap.file(), HouseMap.of(House.hongdun()), "MapTests");
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
