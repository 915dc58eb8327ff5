package hongdun.registration.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.Role;
import hongdun.documents.Attachments.Fault;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Application.State;
import hongdun.registration.persistence.Applications;
import hongdun.registration.usecase.TakeUploads.Upload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 提交材料: files come without anybody waiting for them, and there is a measure of them. */
@HongdunTest
class HandPapersInTests {
  private static final String MATERIAL = "domicile";

  private final HandedInApplications given;
  private final HandPapersIn papers;
  private final ApplicationFiles files;
  private final PurgeDrafts drafts;
  private final Applications applications;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private final HouseholdCounter counter;

  HandPapersInTests(
      HandedInApplications given,
      HandPapersIn papers,
      ApplicationFiles files,
      PurgeDrafts drafts,
      Applications applications,
      PlatformTransactionManager transactions,
      InstantSource clock,
      ApplicationContext context) {
    this.counter = new HouseholdCounter(context);
    this.given = given;
    this.papers = papers;
    this.files = files;
    this.drafts = drafts;
    this.applications = applications;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @Test
  void whileAFileIsReadNobodyWaitsForItsApplication() throws IOException {
    var applicant = given.applicant();
    var id = given.signedOnlineBy(applicant);
    var content =
        new FilterInputStream(new ByteArrayInputStream(picture(31))) {
          @Override
          public int read(byte[] into, int from, int length) throws IOException {
            CompletableFuture.runAsync(
                    () -> transaction.executeWithoutResult(_ -> applications.lock(id)))
                .orTimeout(5, TimeUnit.SECONDS)
                .join();
            return super.read(into, from, length);
          }
        };

    var faults = papers.add(id, applicant, MATERIAL, new Upload("a.png", content, -1));

    assertThat(faults).isEmpty();
    assertThat(files.of(id)).hasSize(1);
  }

  @Test
  void ofOneMaterialThereAreAtMostTwentyFiles() throws IOException {
    var applicant = given.applicant();
    var id = given.signedOnlineBy(applicant);
    for (int i = 0; i < 20; i++) {
      assertThat(add(id, applicant)).isEmpty();
    }

    assertThat(add(id, applicant))
        .containsExactly(new Fault("registration.papers.full-material", List.of("20")));

    papers.remove(id, applicant, files.of(id).getFirst().id());

    assertThat(add(id, applicant)).isEmpty();
  }

  @Test
  void anOriginalThatWasSeenIsEnteredOnceHoweverOftenTheButtonIsPressed() {
    var officer = counter.only(Role.ACCEPTOR, HouseholdCounter.QINGYANG);
    var id = counter.entered(officer, counter.aHousehold());

    papers.originalSeen(id, officer, MATERIAL);
    papers.originalSeen(id, officer, MATERIAL);

    assertThat(files.of(id)).hasSize(1);
    papers.originalSeen(id, officer, "identity");
    assertThat(files.of(id)).hasSize(2);
  }

  @Test
  void aDraftToWhichAFileWasAddedIsNotPurged() throws IOException {
    var applicant = given.applicant();
    var id = given.signedOnlineBy(applicant);
    var longAgo = clock.instant().minus(Duration.ofDays(91));
    applications.touch(id, longAgo);
    add(id, applicant);

    drafts.purge(drafts.due(Optional.empty(), 90), 90);

    assertThat(given.application(id).state()).isEqualTo(State.DRAFT);

    applications.touch(id, longAgo);
    drafts.purge(drafts.due(Optional.empty(), 90), 90);

    assertThat(given.application(id).state()).isEqualTo(State.PURGED);
  }

  private List<Fault> add(ApplicationId id, SignedIn applicant) throws IOException {
    var content = picture(32);
    return papers.add(
        id,
        applicant,
        MATERIAL,
        new Upload("a.png", new ByteArrayInputStream(content), content.length));
  }

  private static byte[] picture(int width) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }
}
