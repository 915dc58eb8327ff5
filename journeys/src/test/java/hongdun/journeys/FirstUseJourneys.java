package hongdun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** 首次使用 — how much a person has to do who registers a company online and never saw the product. */
@Journeys
class FirstUseJourneys {
  private static final double TEN_MINUTES = 600;
  private static final Path FIGURES = Path.of("target", "first-use.txt");

  @Test
  void aCompanyIsRegisteredOnlineInLessThanTenMinutes(Journey journey) throws IOException {
    var labour = new Labour();
    journey.run().watch(Optional.of(labour));
    try {
      Applicant.handingIn(journey, CompanyToBe.invented());
    } finally {
      journey.run().watch(Optional.empty());
    }

    Files.writeString(FIGURES, labour.figures());
    assertThat(labour.seconds()).as(labour.figures()).isBetween(TEN_MINUTES / 10, TEN_MINUTES);
  }
}
