package hongdun.registration.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Application.Applicant;
import hongdun.registration.domain.Application.State;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.Draft.NameAnswers;
import hongdun.registration.domain.EstablishLlc;
import hongdun.registration.persistence.Applications;
import hongdun.shared.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

@HongdunTest
class HousekeepingTests {
  private static final Draft NAMED =
      Draft.empty().withName(new NameAnswers("510105", "成都", "久置", "科技", "有限公司"));

  private final Applications applications;
  private final Housekeeping housekeeping;
  private final InstantSource clock;

  HousekeepingTests(Applications applications, Housekeeping housekeeping, InstantSource clock) {
    this.applications = applications;
    this.housekeeping = housekeeping;
    this.clock = clock;
  }

  @Test
  void aDraftUntouchedForNinetyDaysLosesWhatWasFilledIn() {
    var old = draftTouched(clock.instant().minus(Duration.ofDays(91)));
    var recent = draftTouched(clock.instant().minus(Duration.ofDays(89)));

    housekeeping.purgeDrafts();

    assertThat(found(old).state()).isEqualTo(State.PURGED);
    assertThat(found(old).draft()).isEqualTo(Draft.empty());
    assertThat(found(recent).draft()).isEqualTo(NAMED);
  }

  private ApplicationId draftTouched(Instant at) {
    return applications.add(
        EstablishLlc.CODE, new Applicant.Online(987_654_321), Language.ZH, NAMED, at);
  }

  private Application found(ApplicationId id) {
    return applications.find(id).orElseThrow();
  }
}
