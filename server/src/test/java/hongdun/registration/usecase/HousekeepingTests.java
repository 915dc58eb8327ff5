package hongdun.registration.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.documents.Attachments.Attachment;
import hongdun.documents.Attachments.Kept;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Application.Applicant;
import hongdun.registration.domain.Application.State;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.Draft.NameAnswers;
import hongdun.registration.domain.EstablishLlc;
import hongdun.registration.persistence.Applications;
import hongdun.shared.Language;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

@HongdunTest
class HousekeepingTests {
  private static final Draft NAMED =
      Draft.empty().withName(new NameAnswers("510105", "成都", "久置", "科技", "有限公司"));

  /** So that no other test's picture is the same. */
  private static final int SEED = 0x123457;

  private final Applications applications;
  private final PurgeDrafts drafts;
  private final HandedInFiles files;
  private final InstantSource clock;

  HousekeepingTests(
      Applications applications, PurgeDrafts drafts, HandedInFiles files, InstantSource clock) {
    this.applications = applications;
    this.drafts = drafts;
    this.files = files;
    this.clock = clock;
  }

  @Test
  void aDraftUntouchedForNinetyDaysLosesWhatWasFilledIn() {
    var old = draftTouched(clock.instant().minus(Duration.ofDays(91)));
    var recent = draftTouched(clock.instant().minus(Duration.ofDays(89)));

    drafts.purge(drafts.due(Optional.empty()));

    assertThat(found(old).state()).isEqualTo(State.PURGED);
    assertThat(found(old).draft()).isEqualTo(Draft.empty());
    assertThat(found(recent).draft()).isEqualTo(NAMED);
  }

  @Test
  void theFilesOfAPurgedDraftAreErasedFromTheDiskToo() throws IOException {
    var old = draftTouched(clock.instant().minus(Duration.ofDays(91)));
    var recent = draftTouched(clock.instant().minus(Duration.ofDays(89)));
    var alone = kept(Color.RED);
    var scan = kept(Color.GREEN);
    var shared = kept(Color.BLUE);
    var sharedElsewhere = kept(Color.BLUE);
    files.papers().attach(old, "identity", alone.id(), clock.instant());
    files.papers().attach(old, "identity", shared.id(), clock.instant());
    files.signed().choose(old, "p1", "hash", OptionalLong.of(scan.id()), clock.instant());
    files.papers().attach(recent, "identity", sharedElsewhere.id(), clock.instant());

    drafts.purge(drafts.due(Optional.empty()));

    assertThat(files.attachments().find(alone.id())).isEmpty();
    assertThat(files.attachments().find(scan.id())).isEmpty();
    assertThat(files.papers().of(old)).isEmpty();
    // A crash now leaves contents without a record; the next round removes them.
    files.attachments().open(alone).close();

    while (files.removal().removeNext()) {
      // until nothing is left to do
    }

    assertThatThrownBy(() -> files.attachments().open(alone))
        .isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> files.attachments().open(scan))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(files.attachments().find(sharedElsewhere.id())).isPresent();
    files.attachments().open(sharedElsewhere).close();
  }

  private Attachment kept(Color colour) throws IOException {
    var image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, colour.getRGB());
    image.setRGB(1, 1, SEED);
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    var content = bytes.toByteArray();
    var kept = files.attachments().keep("a.png", new ByteArrayInputStream(content), content.length);
    return ((Kept.Stored) kept).attachment();
  }

  private ApplicationId draftTouched(Instant at) {
    return applications.add(
        EstablishLlc.CODE, new Applicant.Online(987_654_321), Language.ZH, NAMED, at);
  }

  private Application found(ApplicationId id) {
    return applications.find(id).orElseThrow();
  }
}
