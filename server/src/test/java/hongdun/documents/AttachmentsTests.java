package hongdun.documents;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.documents.Attachments.Attachment;
import hongdun.documents.Attachments.Fault;
import hongdun.documents.Attachments.Received;
import hongdun.documents.usecase.RemoveContents;
import hongdun.portal.Words;
import hongdun.shared.Language;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HongdunTest
class AttachmentsTests {
  private static final int ELEVEN_MEGABYTES = 11 * 1024 * 1024;

  private final Attachments attachments;
  private final Environment environment;
  private final Words words;
  private final RemoveContents removal;
  private final TransactionTemplate transaction;

  AttachmentsTests(
      Attachments attachments,
      Environment environment,
      Words words,
      RemoveContents removal,
      PlatformTransactionManager transactions) {
    this.attachments = attachments;
    this.environment = environment;
    this.words = words;
    this.removal = removal;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Test
  void aFileIsKeptOutsideTheWebRootUnderItsHash() throws IOException {
    var content = picture();

    var kept = keep("..\\..\\身份证.JPG", content);

    var attachment = kept;
    assertThat(attachment.fileName()).isEqualTo("身份证.JPG.png");
    assertThat(attachment.contentType()).isEqualTo("image/png");
    var place =
        Path.of(
            environment.getRequiredProperty("hongdun.data"),
            "attachments",
            attachment.sha256().substring(0, 2),
            attachment.sha256().substring(2));
    assertThat(Files.readAllBytes(place)).isEqualTo(content);
    assertThat(attachments.find(attachment.id())).contains(attachment);
    try (var stream = attachments.open(attachment)) {
      assertThat(stream.readAllBytes()).isEqualTo(content);
    }
  }

  @Test
  void theSameContentHandedInTwiceIsTwoAttachmentsAndOneFile() throws IOException {
    var one = keep("a.png", picture());
    var other = keep("b.png", picture());

    assertThat(other.id()).isNotEqualTo(one.id());
    assertThat(other.sha256()).isEqualTo(one.sha256());
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThat(receive("empty.pdf", new byte[0]))
        .isEqualTo(
            new Received.Refused(List.of(new Fault("documents.attachment.empty", List.of()))));
  }

  @Test
  void aFileOfElevenMegabytesThatIsNoPaperIsToldBothFaultsAtOnce() {
    var received = receive("video.pdf", new byte[ELEVEN_MEGABYTES]);

    assertThat(received)
        .isEqualTo(
            new Received.Refused(
                List.of(
                    new Fault("documents.attachment.size", List.of("11", "10")),
                    new Fault("documents.attachment.kind", List.of()))));
  }

  @Test
  void everyFaultHasWordsInBothLanguages() {
    var faults =
        List.of(
            "empty",
            "size",
            "kind",
            "damaged",
            "encrypted",
            "pages",
            "active",
            "pixels",
            "two-in-one",
            "unpacks");

    for (var fault : faults) {
      for (var language : Language.values()) {
        assertThat(words.text(language, "documents.attachment." + fault, "1", "2")).isNotBlank();
      }
    }
  }

  @Test
  void aReceivedFileNobodyKeepsLeavesTheFolderAndOneThatIsKeptComesBack() throws IOException {
    var content = picture(91, 17);
    var received = (Received.Sound) receive("a.png", content);
    assertThat(place(received.sha256())).exists();

    removeAll();

    assertThat(place(received.sha256())).doesNotExist();

    var late = keep(received);
    removeAll();

    assertThat(Files.readAllBytes(place(late.sha256()))).isEqualTo(content);
  }

  private void removeAll() {
    while (removal.removeNext()) {
      // until nothing is left to do
    }
  }

  private Path place(String sha256) {
    return Path.of(
        environment.getRequiredProperty("hongdun.data"),
        "attachments",
        sha256.substring(0, 2),
        sha256.substring(2));
  }

  private Received receive(String name, byte[] content) {
    return attachments.receive(name, new ByteArrayInputStream(content), content.length);
  }

  private Attachment keep(String name, byte[] content) {
    return keep((Received.Sound) receive(name, content));
  }

  private Attachment keep(Received.Sound file) {
    return transaction.execute(_ -> attachments.keep(file));
  }

  private static byte[] picture() throws IOException {
    return picture(60, 40);
  }

  private static byte[] picture(int width, int height) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }
}
