package hongdun.registration.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.documents.Attachments.Attachment;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Application.Applicant;
import hongdun.registration.domain.Application.State;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.EstablishLlc;
import hongdun.registration.domain.NameAnswers;
import hongdun.registration.domain.Signature;
import hongdun.registration.domain.Signature.Way;
import hongdun.registration.persistence.Applications;
import hongdun.registration.persistence.Signing;
import hongdun.shared.Language;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
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
  private final Signing signing;
  private final InstantSource clock;

  HousekeepingTests(
      Applications applications,
      PurgeDrafts drafts,
      HandedInFiles files,
      Signing signing,
      InstantSource clock) {
    this.applications = applications;
    this.drafts = drafts;
    this.files = files;
    this.signing = signing;
    this.clock = clock;
  }

  @Test
  void aDraftUntouchedForNinetyDaysLosesWhatWasFilledIn() {
    var old = draftTouched(clock.instant().minus(Duration.ofDays(91)));
    var recent = draftTouched(clock.instant().minus(Duration.ofDays(89)));

    drafts.purge(drafts.due(Optional.empty(), 90), 90);

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

    drafts.purge(drafts.due(Optional.empty(), 90), 90);

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

  @Test
  void ofAPurgedDraftNobodyKnowsWhoSignedItAndOfNoOtherIsANameEverBlanked() {
    var old = draftTouched(clock.instant().minus(Duration.ofDays(91)));
    var recent = draftTouched(clock.instant());
    sign(old);
    sign(recent);

    drafts.purge(drafts.due(Optional.empty(), 90), 90);

    assertThat(signing.of(old, "hash")).extracting(Signature::name).containsExactly("");
    assertThat(signing.invited(old, "hash")).isEmpty();
    assertThat(signing.of(recent, "hash")).extracting(Signature::name).containsExactly("李静");
    assertThatThrownBy(() -> signing.forget(List.of(recent)))
        .hasStackTraceContaining("append-only");
  }

  private void sign(ApplicationId id) {
    signing.sign(id, "p1", "hash", "李静", Way.LINK, OptionalLong.empty(), clock.instant());
    var token = UUID.randomUUID().toString();
    signing.invite(
        id, "p1", "hash", Token.digest(token), Token.digest("13800000001"), clock.instant());
  }

  private Attachment kept(Color colour) throws IOException {
    var image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, colour.getRGB());
    image.setRGB(1, 1, SEED);
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    var content = bytes.toByteArray();
    return files.keep("a.png", content);
  }

  private ApplicationId draftTouched(Instant at) {
    return applications.add(
        EstablishLlc.CODE, new Applicant.Online(987_654_321), Language.ZH, NAMED, at);
  }

  private Application found(ApplicationId id) {
    return applications.find(id).orElseThrow();
  }
}
