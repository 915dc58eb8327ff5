package hongdun.registration.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.portal.Accounts;
import hongdun.portal.PersonalData.Item;
import hongdun.portal.usecase.CopyOwnData;
import hongdun.portal.usecase.EraseOwnData.Outcome;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Application.State;
import hongdun.registration.domain.Draft;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whoever erases his data loses what no law keeps; what runs comes first, what is archived stays.
 */
@HongdunTest
class EraseOwnDataTests {
  private final HandedInApplications applications;
  private final HandedInFiles files;
  private final ErasingHands erasing;
  private final Accounts accounts;
  private final JdbcClient jdbc;

  EraseOwnDataTests(
      HandedInApplications applications,
      HandedInFiles files,
      ErasingHands erasing,
      Accounts accounts,
      JdbcClient jdbc) {
    this.applications = applications;
    this.files = files;
    this.erasing = erasing;
    this.accounts = accounts;
    this.jdbc = jdbc;
  }

  @Test
  void whileAMatterRunsItIsRefusedAndTheMatterIsNamed() {
    var owner = applications.applicant();
    var id = applications.handIn(applications.signedOnlineBy(owner), owner);

    assertThat(erasing.asking().ask(owner.account()))
        .isInstanceOfSatisfying(
            Outcome.Waits.class,
            waits ->
                assertThat(waits.obstacles())
                    .singleElement()
                    .satisfies(one ->
                        assertThat(one.arguments()).contains(applications.matter(id).number())));
    assertThat(accounts.find(owner.account())).isPresent();
    assertThat(erasing.fillIn().ofAccount(owner)).isNotEmpty();
  }

  @Test
  void accountDraftsAndFilesGoAndTheConcludedMatterStaysWithoutItsContact() throws IOException {
    var owner = applications.applicant();
    var concluded = applications.handIn(applications.signedOnlineBy(owner), owner);
    erasing.withdraw().withdraw(concluded, owner, "");
    var draft = applications.signedOnlineBy(owner, "p1");
    var file = files.keep("identity.png", picture());
    files.papers().attach(draft, "identity", file.id(), Instant.now());
    var address = accounts.find(owner.account()).orElseThrow().address();

    assertThat(erasing.asking().ask(owner.account())).isEqualTo(new Outcome.Begun());
    assertThat(accounts.find(owner.account())).isEmpty();
    erasing.rounds().finish(owner.account());
    while (files.removal().removeNext()) {
      // until nothing is left to do
    }

    assertThat(applications.application(draft).state()).isEqualTo(State.PURGED);
    assertThat(applications.application(draft).draft()).isEqualTo(Draft.empty());
    assertThatThrownBy(() -> files.attachments().open(file))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(accounts.findByAddress(address)).isEmpty();
    var matter = applications.matter(concluded);
    assertThat(matter.party().name().value()).isEqualTo("李静");
    assertThat(matter.party().address().value()).isEmpty();
    assertThat(applications.application(concluded).draft()).isNotEqualTo(Draft.empty());
    assertThat(count("select count(*) from portal.message where address = ?", address)).isZero();
    assertThat(
            count(
                "select count(*) from portal.erasure where account = ? and done_at is not null",
                owner.account()))
        .isOne();
    assertThat(
            jdbc.sql("select display_name from portal.account where id = ?")
                .param(owner.account())
                .query(String.class)
                .single())
        .isEqualTo("#" + owner.account());
  }

  @Test
  void anErasureThatBrokeOffIsFinishedByALaterRound() {
    var owner = applications.applicant();
    var draft = applications.signedOnlineBy(owner);

    erasing.asking().ask(owner.account());
    // Here the server stops: the account is closed and nothing is erased yet.
    assertThat(applications.application(draft).state()).isEqualTo(State.DRAFT);
    erasing.rounds().round();
    erasing.rounds().finish(owner.account());

    assertThat(applications.application(draft).state()).isEqualTo(State.PURGED);
    assertThat(erasing.asking().ask(owner.account())).isEqualTo(new Outcome.NotHis());
  }

  @Test
  void whatComesInWhileTheAccountIsClosedIsWaitedForAndThenGoes() {
    var owner = applications.applicant();
    var running = applications.signedOnlineBy(owner);
    // Handed in at the same moment: the matter is opened just before the account is closed.
    applications.handIn(running, owner);
    jdbc.sql("update portal.account set closed_at = now() where id = ?")
        .param(owner.account())
        .update();
    jdbc.sql("insert into portal.erasure (account, asked_at) values (?, now())")
        .param(owner.account())
        .update();

    erasing.rounds().finish(owner.account());

    assertThat(applications.matter(running).party().address().value()).isNotEmpty();
    assertThat(
            count(
                "select count(*) from portal.erasure where account = ? and done_at is null",
                owner.account()))
        .isOne();
    erasing.withdraw().withdraw(running, owner, "");
    erasing.rounds().finish(owner.account());
    assertThat(applications.matter(running).party().address().value()).isEmpty();
    assertThat(
            count(
                "select count(*) from portal.erasure where account = ? and done_at is null",
                owner.account()))
        .isZero();
  }

  @Test
  void theCopyHasEverythingOfTheOwnerAndNothingOfAnother() {
    var owner = applications.applicant();
    var other = applications.applicant();
    var draft = applications.signedOnlineBy(owner, "p1");
    var file = files.keep("identity.png", picture());
    files.papers().attach(draft, "identity", file.id(), Instant.now());
    applications.signedOnlineBy(other);

    var copy = erasing.copying().copy(owner.account());

    assertThat(copy.parts()).extracting(CopyOwnData.Part::room).contains("portal", "registration");
    var drafts =
        copy.parts().stream()
            .flatMap(part -> part.sections().stream())
            .filter(section -> section.key().equals("registration.held.drafts"))
            .findFirst()
            .orElseThrow();
    assertThat(drafts.items())
        .singleElement()
        .satisfies(item -> {
          assertThat(item.files()).extracting(one -> one.name()).containsExactly("identity.png");
          assertThat(item.lines())
              .filteredOn(line -> line.labelKey().endsWith("documentNumber"))
              .extracting(line -> line.value().code())
              .contains("")
              .anyMatch(number -> !number.isEmpty());
        });
  }

  @Test
  void theCopyTellsFromWhereHeActedHimselfAndNotFromWhereAnOfficerDid() {
    var owner = applications.applicant();
    for (var by : List.of(owner.account(), applications.applicant().account())) {
      jdbc.sql(
              """
              insert into portal.audit_line (kind, by_account, of_account, what, remote, at)
              values ('SESSION_ENDED', :by, :of, '', :remote, now())
              """)
          .param("by", by)
          .param("of", owner.account())
          .param("remote", by == owner.account() ? "198.51.100.7" : "10.20.30.40")
          .update();
    }

    assertThat(itemsOf(owner.account(), "portal.held.audit").toString())
        .contains("198.51.100.7")
        .doesNotContain("10.20.30.40");
  }

  @Test
  void afterThreeCopiesADayItIsUsedUp() {
    var owner = applications.applicant();
    assertThat(erasing.copying().isUsedUp(owner.account())).isFalse();

    for (int taken = 0; taken < CopyOwnData.A_DAY; taken++) {
      erasing.copying().copy(owner.account());
    }

    assertThat(erasing.copying().isUsedUp(owner.account())).isTrue();
  }

  @Test
  void whatWasBegunForACompanyIsTheCompanysAndNeitherCopiedNorErased() {
    var owner = applications.applicant();
    var own = applications.handIn(applications.signedOnlineBy(owner), owner);
    var running = applications.handIn(applications.signedOnlineBy(owner), owner);
    var draft = applications.signedOnlineBy(owner);
    begunForACompany(running);
    begunForACompany(draft);

    assertThat(itemsOf(owner.account(), "registration.held.drafts")).isEmpty();
    assertThat(itemsOf(owner.account(), "registration.held.applications")).hasSize(1);
    assertThat(itemsOf(owner.account(), "casework.held.matters"))
        .extracting(item -> item.lines().getFirst().value().code())
        .containsExactly(applications.matter(own).number());

    erasing.withdraw().withdraw(own, owner, "");
    assertThat(erasing.asking().ask(owner.account()))
        .as("the company's matter is no obstacle")
        .isEqualTo(new Outcome.Begun());
    erasing.rounds().finish(owner.account());

    assertThat(applications.application(draft).state()).isEqualTo(State.DRAFT);
    assertThat(applications.application(draft).draft()).isNotEqualTo(Draft.empty());
  }

  private void begunForACompany(ApplicationId id) {
    jdbc.sql("update registration.application set company = '91510105MA6CTEST0X' where id = ?")
        .param(id.value())
        .update();
  }

  private List<Item> itemsOf(long account, String section) {
    return erasing.copying().copy(account).parts().stream()
        .flatMap(part -> part.sections().stream())
        .filter(one -> one.key().equals(section))
        .flatMap(one -> one.items().stream())
        .toList();
  }

  @Test
  void mandatesOfWhoIsGoneEnd() {
    var owner = applications.applicant();
    var agent = applications.applicant();
    jdbc.sql(
            """
            insert into registration.mandate (principal, agent, items, from_day, until_day, given_at)
            values (?, ?, '{}', current_date, current_date + 30, now())
            """)
        .params(owner.account(), agent.account())
        .update();

    erasing.asking().ask(owner.account());
    erasing.rounds().finish(owner.account());

    assertThat(
            count(
                "select count(*) from registration.mandate where principal = ? and ended_at is null",
                owner.account()))
        .isZero();
  }

  private long count(String query, Object about) {
    return jdbc.sql(query).param(about).query(Long.class).single();
  }

  private static byte[] picture() {
    var picture = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(3, 3, Color.ORANGE.getRGB());
    picture.setRGB(7, 9, (int) (System.nanoTime() & 0xFFFFFF));
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
