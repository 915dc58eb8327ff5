package hongdun.registration.usecase;

import hongdun.documents.Attachments.Fault;
import hongdun.registration.domain.Application;
import hongdun.registration.persistence.Uploads;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 上传限额 — how many files there may be, so that no account fills the disk. */
@Component
class UploadMeasure {
  private static final int OF_A_MATERIAL = 20;
  private static final int OF_AN_APPLICATION = 200;
  private static final int OF_A_DAY = 500;
  private static final Duration DAY = Duration.ofHours(24);

  private final Uploads uploads;
  private final InstantSource clock;

  UploadMeasure(Uploads uploads, InstantSource clock) {
    this.uploads = uploads;
    this.clock = clock;
  }

  /**
   * What is used up of a material's, the application's and the day's measure.
   *
   * @param material empty for a scan of a signed paper
   */
  List<Fault> reached(Application application, Optional<String> material) {
    if (material
        .filter(of -> uploads.ofMaterial(application.id(), of) >= OF_A_MATERIAL)
        .isPresent()) {
      return full("material", OF_A_MATERIAL);
    }
    // What was taken out again lies on the disk until the application is purged, so it counts.
    if (uploads.ever(application.id()) >= OF_AN_APPLICATION) {
      return full("application", OF_AN_APPLICATION);
    }
    return uploads.bySameAccountSince(application.id(), clock.instant().minus(DAY)) < OF_A_DAY
        ? List.of()
        : full("day", OF_A_DAY);
  }

  private static List<Fault> full(String measure, int most) {
    return List.of(
        new Fault("registration.papers.full-" + measure, List.of(Integer.toString(most))));
  }
}
