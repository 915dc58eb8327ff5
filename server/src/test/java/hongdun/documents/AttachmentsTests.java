package hongdun.documents;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.documents.Attachments.Fault;
import hongdun.documents.Attachments.Kept;
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

@HongdunTest
class AttachmentsTests {
  private static final int ELEVEN_MEGABYTES = 11 * 1024 * 1024;

  private final Attachments attachments;
  private final Environment environment;
  private final Words words;

  AttachmentsTests(Attachments attachments, Environment environment, Words words) {
    this.attachments = attachments;
    this.environment = environment;
    this.words = words;
  }

  @Test
  void aFileIsKeptOutsideTheWebRootUnderItsHash() throws IOException {
    var content = picture();

    var kept = keep("..\\..\\身份证.JPG", content);

    assertThat(kept).isInstanceOf(Kept.Stored.class);
    var attachment = ((Kept.Stored) kept).attachment();
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
    var one = ((Kept.Stored) keep("a.png", picture())).attachment();
    var other = ((Kept.Stored) keep("b.png", picture())).attachment();

    assertThat(other.id()).isNotEqualTo(one.id());
    assertThat(other.sha256()).isEqualTo(one.sha256());
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThat(keep("empty.pdf", new byte[0]))
        .isEqualTo(new Kept.Refused(List.of(new Fault("documents.attachment.empty", List.of()))));
  }

  @Test
  void aFileOfElevenMegabytesThatIsNoPaperIsToldBothFaultsAtOnce() {
    var kept = keep("video.pdf", new byte[ELEVEN_MEGABYTES]);

    assertThat(kept)
        .isEqualTo(
            new Kept.Refused(
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
            "two-in-one");

    for (var fault : faults) {
      for (var language : Language.values()) {
        assertThat(words.text(language, "documents.attachment." + fault, "1", "2")).isNotBlank();
      }
    }
  }

  private Kept keep(String name, byte[] content) {
    return attachments.keep(name, new ByteArrayInputStream(content), content.length);
  }

  private static byte[] picture() throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }
}
