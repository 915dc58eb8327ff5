package hongdun.registration.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.agency.Agency;
import hongdun.agency.Interest;
import hongdun.agency.OfficerId;
import hongdun.agency.PartyKey;
import hongdun.agency.Role;
import hongdun.agency.persistence.Interests;
import hongdun.portal.NotFound;
import hongdun.portal.Setting;
import hongdun.portal.Settings;
import hongdun.portal.SignedIn;
import hongdun.portal.usecase.ChangeSettings;
import hongdun.portal.usecase.KeyRing;
import hongdun.portal.usecase.RenewSeals;
import hongdun.portal.usecase.RotateKeys;
import hongdun.portal.usecase.RunJobs;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Answers;
import hongdun.registration.domain.Ground;
import hongdun.registration.persistence.Disqualifications;
import hongdun.registration.persistence.Disqualifications.Entered;
import hongdun.registration.persistence.Submissions;
import hongdun.shared.IdentityDocument;
import hongdun.shared.Region;
import hongdun.shared.ResidentId;
import hongdun.shared.Sensitive;
import hongdun.shared.Shortcoming;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 密钥轮换: a new key, everything sealed anew, the old key gone, on the real database. */
@HongdunTest
class KeyRotationTests {
  private static final String APPLICATIONS = "registration.sealed.applications";
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 7);
  private static final IdentityDocument BARRED = new ResidentId("420902197602290036");
  private static final Duration LATER = Duration.ofDays(3);

  private final HandedInApplications given;
  private final KeyRing ring;
  private final RenewSeals renewal;
  private final RotateKeys rotation;
  private final ApplicationContext context;

  KeyRotationTests(
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
  void aNewKeySealsEverythingAnewThoughTheJobBreaksOffAndTheOldKeyGoes() {
    renewal.renew();
    var officer = officer();
    var barring = disqualified(officer);
    var declaring = declared(officer);
    var password = passwordKept();
    var first = handedIn();
    var second = handedIn();
    int old = ring.newest();
    assertThat(ring.count("portal.sealed.settings", old)).isEqualTo(1);

    assertThat(rotation.add(administrator())).isEmpty();
    int newest = ring.newest();
    assertThat(newest).isEqualTo(old + 1);
    var third = handedIn();
    long behind = ring.count(APPLICATIONS, old);
    assertThat(behind).isGreaterThanOrEqualTo(2);
    assertThat(ring.someOf(APPLICATIONS, 1)).as("then the server stops").isEqualTo(1);

    assertThat(ring.count(APPLICATIONS, old)).isEqualTo(behind - 1);
    for (var one : List.of(first, second, third)) {
      isReadable(one);
    }
    assertThat(barring.getAsBoolean()).as("barred, under the old key").isTrue();
    assertThat(declaring.getAsBoolean()).as("declared, under the old key").isTrue();
    assertThat(twice(officer)).as("the same interest under another key").isFalse();
    assertThat(faults(old, LATER)).containsExactly("portal.keys.fault.used");

    assertThat(renewal.renew()).isGreaterThanOrEqualTo(behind - 1);
    assertThat(renewal.renew()).as("nothing is left").isZero();

    assertThat(rotation.state().kinds())
        .allSatisfy(kind -> assertThat(kind.counts()).allMatch(count -> count.key() == newest));
    assertThat(line()).isEqualTo(RunJobs.Standing.DONE);
    assertThat(faults(old, Duration.ZERO)).containsExactly("portal.keys.fault.early");
    assertThat(faults(newest, LATER)).containsExactly("portal.keys.fault.newest");
    assertThat(faults(old, LATER)).isEmpty();
    assertThat(ring.numbers()).doesNotContain(old).contains(newest);
    for (var one : List.of(first, second, third)) {
      isReadable(one);
    }
    assertThat(barring.getAsBoolean()).isTrue();
    assertThat(declaring.getAsBoolean()).isTrue();
    assertThat(password.getAsBoolean()).as("the password of the mail server").isTrue();
    setPassword(Optional.empty());
  }

  /** Keeps a password set in the browser; whether it can still be read. */
  private java.util.function.BooleanSupplier passwordKept() {
    setPassword(Optional.of("of the mail server"));
    var password = Setting.text("hongdun.mail.password", "words", "").kept();
    return () -> context.getBean(Settings.class).of(password).equals("of the mail server");
  }

  private void setPassword(Optional<String> text) {
    assertThat(
            context
                .getBean(ChangeSettings.class)
                .change("hongdun.mail.password", text, administrator()))
        .isEmpty();
  }

  @Test
  void whatIsFromBeforeThereWereSealsIsReadFoundAndThenSealed() {
    renewal.renew();
    var officer = officer();
    var barring = disqualified(officer);
    var id = handedIn();
    unsealed(id);

    isReadable(id);
    assertThat(barring.getAsBoolean()).as("barred, in plain").isTrue();
    assertThat(renewal.renew()).isGreaterThanOrEqualTo(3);

    isReadable(id);
    assertThat(barring.getAsBoolean()).as("barred, sealed").isTrue();
    assertThat(stored(id)).contains("sealed:").doesNotContain(number(id));
  }

  @Test
  void aSubmissionStaysAsItWasHandedInWhateverIsSaidToBeASeal() {
    var id = handedIn();
    for (var change :
        List.of(
            "draft = jsonb_set(draft, '{capital}', '\"1\"')",
            "text_hash = ''",
            "draft = draft - 'salt'",
            "draft = jsonb_set(draft, '{salt}', '\"known\"')",
            "draft = jsonb_set(draft, '{people,0,name}', '\"另一人\"')",
            "draft = jsonb_set(draft, '{people,0,documentNumber}', '\"510104198001010014\"')")) {
      assertThatThrownBy(() ->
              jdbc()
                  .sql(
                      "update registration.submission set %s where application = ?"
                          .formatted(change))
                  .param(id.value())
                  .update())
          .as(change)
          .hasMessageContaining("append-only");
    }
  }

  @Test
  void onlyTheAdministratorOfThePlatformChangesKeys() {
    var elsewhere =
        context
            .getBean(CounterOfficers.class)
            .holding(bureau("510105").id(), Role.SYSTEM_ADMINISTRATOR);

    assertThatThrownBy(() -> rotation.add(elsewhere)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> rotation.remove(1, elsewhere)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> rotation.add(officer())).isInstanceOf(NotFound.class);
  }

  private void isReadable(ApplicationId id) {
    var application = given.application(id);
    assertThat(application.draft().people()).allMatch(person -> person.document(TODAY).isPresent());
    var submission = context.getBean(Submissions.class).of(id).getLast();
    assertThat(Answers.hash(submission)).isEqualTo(Answers.hash(application.draft()));
    assertThat(context.getBean(Submissions.class).handedIn(id, Answers.hash(submission)))
        .as("its hash is still the stored one")
        .isPresent();
  }

  private String number(ApplicationId id) {
    return given.application(id).draft().people().getFirst().documentNumber();
  }

  private ApplicationId handedIn() {
    var applicant = given.applicant();
    return given.handIn(given.signedOnlineBy(applicant, "p1", "p2", "p3"), applicant);
  }

  /** Puts the numbers of an application, and of who is barred, back as they once were. */
  private void unsealed(ApplicationId id) {
    var plain = given.application(id).draft().people();
    transaction(() -> {
      append(false);
      for (int place = 0; place < plain.size(); place++) {
        for (var table : List.of("application where id", "submission where application")) {
          var parts = table.split(" ", 2);
          jdbc()
              .sql(
                  "update registration.%s set sealed_key = 0, draft = jsonb_set(draft, '{people,%d,documentNumber}', to_jsonb(:number::text)) %s = :id"
                      .formatted(parts[0], place, parts[1]))
              .param("number", plain.get(place).documentNumber())
              .param("id", id.value())
              .update();
        }
      }
      jdbc()
          .sql(
              """
              update registration.disqualification
                 set sealed_key = 0, number_digest = null, document_number = :number
               where document_kind = 'RESIDENT_ID' and name = '何川'
              """)
          .param("number", BARRED.number())
          .update();
      append(true);
    });
  }

  /** Whether what only grows is kept from changes. */
  private void append(boolean only) {
    for (var table : List.of("submission", "disqualification")) {
      jdbc()
          .sql(
              "alter table registration.%s %s trigger user"
                  .formatted(table, only ? "enable" : "disable"))
          .update();
    }
  }

  private String stored(ApplicationId id) {
    return jdbc()
        .sql(
            """
            select string_agg(draft::text, ' ')
              from (select draft from registration.application where id = :id
                    union all
                    select draft from registration.submission where application = :id)
            """)
        .param("id", id.value())
        .query(String.class)
        .single();
  }

  private java.util.function.BooleanSupplier disqualified(SignedIn officer) {
    var records = context.getBean(Disqualifications.class);
    transaction(() ->
        records.add(
            bureau("510105").id(),
            new Entered(
                Sensitive.of("何川"),
                Sensitive.of(BARRED),
                Ground.values()[0],
                TODAY.minusDays(1),
                Optional.of(TODAY.plusYears(1)),
                "判决书"),
            officer.officer(),
            Instant.now()));
    return () -> records.groundsOf(List.of(BARRED), TODAY).containsKey(BARRED);
  }

  private java.util.function.BooleanSupplier declared(SignedIn officer) {
    assertThat(twice(officer)).isTrue();
    var interests = context.getBean(Interests.class);
    var who = new OfficerId(officer.officer());
    return () ->
        interests.matching(who, Set.of(party()), TODAY, TODAY).size() == 1
            && interests.declaredBy(who).getFirst().party().equals(party());
  }

  /** Declares the interest; false when it stands already. */
  private boolean twice(SignedIn officer) {
    return context
        .getBean(Interests.class)
        .add(
            new OfficerId(officer.officer()),
            Interest.Kind.RELATIVE,
            party(),
            "何川",
            TODAY.minusDays(1),
            Instant.now());
  }

  private static PartyKey party() {
    return new PartyKey(PartyKey.Kind.IDENTITY_NUMBER, Sensitive.of(BARRED.number()));
  }

  private List<String> faults(int key, Duration later) {
    return ring.remove(key, administrator(), later).stream().map(Shortcoming::messageKey).toList();
  }

  private RunJobs.Standing line() {
    return context.getBean(RunJobs.class).latest().stream()
        .filter(line -> line.kind().equals("portal.jobs.seals"))
        .findFirst()
        .orElseThrow()
        .standing();
  }

  private SignedIn officer() {
    return context.getBean(CounterOfficers.class).acceptorOf(bureau("510105").id());
  }

  private SignedIn administrator() {
    return context
        .getBean(CounterOfficers.class)
        .holding(bureau("510100").id(), Role.SYSTEM_ADMINISTRATOR);
  }

  private hongdun.agency.Unit bureau(String region) {
    return context.getBean(Agency.class).competentFor(new Region(region), TODAY).orElseThrow();
  }

  private JdbcClient jdbc() {
    return context.getBean(JdbcClient.class);
  }

  private void transaction(Runnable work) {
    context.getBean(TransactionTemplate.class).executeWithoutResult(_ -> work.run());
  }
}
