package hongdun.registration.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.documents.Attachments.Fault;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.EstablishmentItem;
import hongdun.registration.usecase.FillIn.Came;
import hongdun.registration.usecase.Invite.Invited;
import hongdun.shared.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 限额: how many files and links there may be of one application, of one day and of one applicant.
 */
@HongdunTest
class MeasureTests {
  private static final Duration DAY = Duration.ofHours(24);
  private static final String MATERIAL = "domicile";

  private final HandedInApplications given;
  private final UploadMeasure measure;
  private final Invite invite;
  private final FillIn fillIn;
  private final JdbcClient jdbc;
  private final Instant now;

  MeasureTests(
      HandedInApplications given,
      UploadMeasure measure,
      Invite invite,
      FillIn fillIn,
      JdbcClient jdbc,
      InstantSource clock) {
    this.given = given;
    this.measure = measure;
    this.invite = invite;
    this.fillIn = fillIn;
    this.jdbc = jdbc;
    this.now = clock.instant();
  }

  @Test
  void ofOneApplicationThereAreTwoHundredFilesThoseTakenOutAgainAmongThem() {
    var id = given.signedOnlineBy(given.applicant());
    uploaded(id, 199, now, true);

    assertThat(reached(id)).isEmpty();
    uploaded(id, 1, now, true);

    assertThat(reached(id))
        .containsExactly(new Fault("registration.papers.full-application", List.of("200")));
  }

  @Test
  void ofOneApplicantThereAreFiveHundredFilesInADayForAllHeFillsIn() {
    var applicant = given.applicant();
    var first = given.signedOnlineBy(applicant);
    var second = given.signedOnlineBy(applicant);
    var third = given.signedOnlineBy(applicant);
    var another = given.signedOnlineBy(given.applicant());
    uploaded(first, 190, now.minus(DAY).plusSeconds(600), false);
    uploaded(second, 190, now, true);
    uploaded(third, 119, now, true);
    uploaded(another, 150, now, true);

    assertThat(reached(third)).as("499").isEmpty();
    uploaded(third, 1, now, true);

    assertThat(reached(third))
        .containsExactly(new Fault("registration.papers.full-day", List.of("500")));
    assertThat(reached(another)).as("another applicant's measure").isEmpty();
  }

  @Test
  void whatIsOlderThanADayIsNotCountedAnyMore() {
    var applicant = given.applicant();
    var first = given.signedOnlineBy(applicant);
    var second = given.signedOnlineBy(applicant);
    var third = given.signedOnlineBy(applicant);
    uploaded(first, 190, now.minus(DAY).minusSeconds(600), true);
    uploaded(second, 190, now, true);
    uploaded(third, 190, now, true);

    assertThat(reached(third)).isEmpty();
  }

  @Test
  void atACounterThereIsNoMeasureOfTheDay() {
    var officer = new SignedIn(1, "测试员", 1, counter(), Set.of());
    var ids =
        IntStream.range(0, 4)
            .mapToObj(_ ->
                fillIn.beginAtCounter(
                    EstablishmentItem.LLC, officer, new Came("刘洋", ""), Language.ZH, Draft.empty()))
            .toList();
    ids.forEach(id -> uploaded(id, 150, now, true));

    assertThat(reached(ids.getFirst())).isEmpty();
  }

  private long counter() {
    return jdbc.sql("select min(id) from agency.unit").query(Long.class).single();
  }

  @Test
  void anApplicantSendsFiveHundredLinksADay() {
    var applicant = given.applicant();
    var another = given.signedOnlineBy(applicant);
    var id = given.withOwnAddresses(applicant);
    linked(another, 498, now);

    assertThat(invite.invite(id, applicant)).isEqualTo(new Invited(2, 0, 1));
  }

  @Test
  void linksOfTheDayBeforeAreNotCounted() {
    var applicant = given.applicant();
    var another = given.signedOnlineBy(applicant);
    var id = given.withOwnAddresses(applicant);
    linked(another, 400, now.minus(DAY).minusSeconds(600));
    linked(another, 497, now);

    assertThat(invite.invite(id, applicant)).isEqualTo(new Invited(3, 0, 0));
  }

  private List<Fault> reached(ApplicationId id) {
    return measure.reached(given.application(id), Optional.of(MATERIAL));
  }

  private void uploaded(ApplicationId id, int many, Instant at, boolean removed) {
    jdbc.sql(
            """
            insert into registration.paper (application, material, attachment, added_at, removed_at)
            select :id, 'other', -n, :at, case when :removed then :at end
              from generate_series(1, :many) as n
            """)
        .param("id", id.value())
        .param("many", many)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("removed", removed)
        .update();
  }

  private void linked(ApplicationId id, int many, Instant at) {
    jdbc.sql(
            """
            insert into registration.invitation
              (application, signatory, text_hash, token_hash, contact_digest, invited_at)
            select :id, 'p1', 'old', sha256(cast(cast(:own as text) || n as bytea)),
                   sha256(cast(cast(:own as text) || 'to' || n as bytea)), :at
              from generate_series(1, :many) as n
            """)
        .param("id", id.value())
        .param("many", many)
        .param("own", UUID.randomUUID().toString())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
