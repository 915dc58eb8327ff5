package hongdun.registration.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Answers;
import hongdun.registration.domain.DraftFixtures;
import hongdun.registration.domain.EstablishmentItem;
import hongdun.registration.domain.Signature;
import hongdun.registration.domain.Signature.Way;
import hongdun.registration.persistence.Signing;
import hongdun.shared.Language;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 申请文本的密值: from the hash of a text nobody tries out the numbers in it, because it is keyed with a
 * secret that lies sealed; what was signed before stays signed.
 */
@HongdunTest
class TextSecretTests {
  private final HandedInApplications given;
  private final FillIn fillIn;
  private final Signing signing;
  private final JdbcClient jdbc;

  TextSecretTests(HandedInApplications given, FillIn fillIn, Signing signing, JdbcClient jdbc) {
    this.given = given;
    this.fillIn = fillIn;
    this.signing = signing;
    this.jdbc = jdbc;
  }

  @Test
  void everyHashOfATextIsKeyedAndItsSecretIsSealed() {
    var applicant = given.applicant();
    var id = given.handIn(given.signedOnlineBy(applicant, "p1"), applicant);
    var text = given.application(id).draft();

    assertThat(text.salt()).isNotEmpty();
    assertThat(hashes(id))
        .hasSize(2)
        .containsOnly(Answers.hash(text))
        .doesNotContain(Answers.hash(text.withSalt("")));
    assertThat(stored(id)).contains("\"salt\": \"sealed:").doesNotContain(text.salt());
  }

  @Test
  void everyApplicationHasASecretOfItsOwnAndKeepsIt() {
    var applicant = given.applicant();
    var one = begun(applicant);
    var other = begun(applicant);
    assertThat(salt(one)).isNotEmpty().isNotEqualTo(salt(other));
    var before = salt(one);

    fillIn.change(one, applicant, _ -> DraftFixtures.aDraft().build());

    assertThat(salt(one)).isEqualTo(before);
  }

  @Test
  void whatWasSignedBeforeThereWereSecretsStaysSignedUntilItIsChanged() {
    var applicant = given.applicant();
    var id = given.signedOnlineBy(applicant);
    withoutSecret(id);
    var text = given.application(id).draft();
    assertThat(text.salt()).isEmpty();
    for (var signatory : List.of("p1", "p2")) {
      signing.sign(
          id,
          signatory,
          Answers.hash(text),
          "李静",
          Way.LINK,
          OptionalLong.empty(),
          Instant.parse("2026-12-07T01:00:00Z"));
    }

    fillIn.change(id, applicant, draft -> draft);

    assertThat(signing.of(id, Answers.hash(given.application(id).draft())))
        .extracting(Signature::signatory)
        .containsExactlyInAnyOrder("p1", "p2");

    fillIn.change(id, applicant, draft -> draft.withCapital("99", draft.contributions()));

    assertThat(salt(id)).isNotEmpty();
    assertThat(signing.of(id, Answers.hash(given.application(id).draft()))).isEmpty();
  }

  private ApplicationId begun(SignedIn applicant) {
    return fillIn.begin(EstablishmentItem.LLC, applicant, Language.ZH);
  }

  private String salt(ApplicationId id) {
    return given.application(id).draft().salt();
  }

  /** As applications were before they had one. */
  private void withoutSecret(ApplicationId id) {
    jdbc.sql("update registration.application set draft = draft - 'salt' where id = ?")
        .param(id.value())
        .update();
  }

  private List<String> hashes(ApplicationId id) {
    return jdbc.sql(
            """
            select text_hash from registration.submission where application = :id
             union all
            select text_hash from registration.signature where application = :id
            """)
        .param("id", id.value())
        .query((row, _) -> row.getString("text_hash"))
        .list();
  }

  private String stored(ApplicationId id) {
    return jdbc.sql("select draft::text from registration.submission where application = ?")
        .param(id.value())
        .query(String.class)
        .single();
  }
}
