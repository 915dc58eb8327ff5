package hongdun.registration.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.Agency;
import hongdun.agency.Role;
import hongdun.portal.SignedIn;
import hongdun.portal.usecase.KeyRing;
import hongdun.portal.usecase.RenewSeals;
import hongdun.portal.usecase.RotateKeys;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Answers;
import hongdun.registration.persistence.Submissions;
import hongdun.shared.Region;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 重新密封: what was stored in another form, and what does not open, keep nobody else waiting. */
@HongdunTest
class StuckSealsTests {
  private static final String SUBMISSIONS = "registration.sealed.submissions";
  private static final String FACTORS = "portal.sealed.second-factors";
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 7);

  private final HandedInApplications given;
  private final KeyRing ring;
  private final RenewSeals renewal;
  private final RotateKeys rotation;
  private final ApplicationContext context;

  StuckSealsTests(
      HandedInApplications given,
      KeyRing ring,
      RenewSeals renewal,
      RotateKeys rotation,
      ApplicationContext context) {
    this.given = given;
    this.ring = ring;
    this.renewal = renewal;
    this.rotation = rotation;
    this.context = context;
  }

  @Test
  void aSubmissionInAnOlderFormIsSealedAnewAndStaysInItsForm() {
    var id = handedIn();
    anOlderForm(id);
    var before = withoutNumbers(id);
    var hash = Answers.hash(submitted(id));
    int old = ring.newest();

    assertThat(rotation.add(administrator())).isEmpty();
    renewal.renew();

    assertThat(ring.count(SUBMISSIONS, old)).isZero();
    assertThat(withoutNumbers(id)).isEqualTo(before).contains("\"posts\": [\"ZZZ\", \"AAA\"]");
    assertThat(before).doesNotContain("ownIncome");
    assertThat(Answers.hash(submitted(id))).isEqualTo(hash);
    assertThat(submitted(id).people()).allMatch(person -> person.document(TODAY).isPresent());
  }

  @Test
  void aRowThatDoesNotOpenIsPassedOverAndShownAndTheOthersAreSealed() {
    renewal.renew();
    int old = ring.newest();
    var first = handedIn();
    var second = handedIn();
    long account = given.applicant().account();
    broken(account, old);
    try {
      assertThat(rotation.add(administrator())).isEmpty();

      assertThat(renewal.renew()).isGreaterThanOrEqualTo(2);

      assertThat(ring.count(SUBMISSIONS, old)).isZero();
      assertThat(ring.count(FACTORS, old)).as("what does not open").isEqualTo(1);
      assertThat(rotation.stuck()).isEqualTo(1);
      for (var id : java.util.List.of(first, second)) {
        assertThat(submitted(id).people()).allMatch(person -> person.document(TODAY).isPresent());
      }
    } finally {
      jdbc().sql("delete from portal.second_factor where account = ?").param(account).update();
    }
    handedInUnder(old);
    renewal.renew();
    assertThat(rotation.stuck()).as("mended").isZero();
  }

  /** Something is behind again, so that the job has something to tell of. */
  private void handedInUnder(int old) {
    handedIn();
    assertThat(rotation.add(administrator())).isEmpty();
    assertThat(ring.newest()).isGreaterThan(old + 1);
  }

  /**
   * The people as an older version stored them: no component it did not know, posts in any order.
   */
  private void anOlderForm(ApplicationId id) {
    context
        .getBean(TransactionTemplate.class)
        .executeWithoutResult(_ -> {
          jdbc().sql("alter table registration.submission disable trigger user").update();
          jdbc()
              .sql(
                  """
                  update registration.submission
                     set draft = jsonb_set(draft, '{people}',
                           (select jsonb_agg(person - array['ownIncome', 'birth', 'firm', 'firmCode']
                                             || '{"posts": ["ZZZ", "AAA"]}'
                                             order by place)
                              from jsonb_array_elements(draft -> 'people')
                                   with ordinality as one (person, place)))
                   where application = ?
                  """)
              .param(id.value())
              .update();
          jdbc().sql("alter table registration.submission enable trigger user").update();
        });
  }

  private String withoutNumbers(ApplicationId id) {
    return jdbc()
        .sql(
            """
            select registration.without_numbers(draft)::text
              from registration.submission
             where application = ?
            """)
        .param(id.value())
        .query(String.class)
        .single();
  }

  /** The secret of a second factor somebody has changed in the database. */
  private void broken(long account, int key) {
    jdbc()
        .sql(
            """
            insert into portal.second_factor (account, secret, begun_at)
            values (?, ?, ?)
            """)
        .params(
            account,
            ByteBuffer.allocate(64).putInt(key).array(),
            Instant.EPOCH.atOffset(ZoneOffset.UTC))
        .update();
  }

  private hongdun.registration.domain.Draft submitted(ApplicationId id) {
    return context.getBean(Submissions.class).of(id).getLast();
  }

  private ApplicationId handedIn() {
    var applicant = given.applicant();
    return given.handIn(given.signedOnlineBy(applicant, "p1", "p2", "p3"), applicant);
  }

  private SignedIn administrator() {
    var bureau =
        context.getBean(Agency.class).competentFor(new Region("510100"), TODAY).orElseThrow();
    return context.getBean(CounterOfficers.class).holding(bureau.id(), Role.SYSTEM_ADMINISTRATOR);
  }

  private JdbcClient jdbc() {
    return context.getBean(JdbcClient.class);
  }
}
