package hongdun.documents.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.documents.Attachments.Fault;
import hongdun.documents.Attachments.Received;
import hongdun.documents.files.FileStore;
import hongdun.documents.persistence.AttachmentRecords;
import hongdun.portal.Setting;
import hongdun.portal.Settings;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** 病毒检查: where the bureau has a scanner, what it finds and what it cannot check is not taken. */
@HongdunTest
class ScannedFilesTests {
  private final FileStore files;
  private final AttachmentRecords records;

  ScannedFilesTests(FileStore files, AttachmentRecords records) {
    this.files = files;
    this.records = records;
  }

  @Test
  void whatTheScannerFindsIsRefusedAndAllElseTaken() throws IOException {
    var content = picture();
    try (var scanner = new Scanner("stream: OK")) {
      assertThat(handedIn(content, scanner.place())).isInstanceOf(Received.Sound.class);
      assertThat(scanner.got.get()).isEqualTo(content);
    }
    try (var scanner = new Scanner("stream: Win.Test.EICAR_HDB-1 FOUND")) {
      assertThat(faultOf(handedIn(content, scanner.place())))
          .isEqualTo("documents.attachment.virus");
    }
  }

  @Test
  void whatNobodyCanCheckIsNotTaken() throws IOException {
    var content = picture();
    try (var scanner = new Scanner("INSTREAM size limit exceeded. ERROR")) {
      assertThat(faultOf(handedIn(content, scanner.place())))
          .isEqualTo("documents.attachment.unscanned");
    }
    assertThat(faultOf(handedIn(content, "127.0.0.1:1")))
        .isEqualTo("documents.attachment.unscanned");
  }

  @Test
  void withoutAScannerNobodyIsAsked() throws IOException {
    assertThat(handedIn(picture(), "")).isInstanceOf(Received.Sound.class);
  }

  private Received handedIn(byte[] content, String scanner) {
    var settings =
        new Settings() {
          @Override
          public <T> T of(Setting<T> setting) {
            return setting
                .reading()
                .apply(
                    setting.key().equals(DocumentsSettings.SCANNER.key())
                        ? scanner
                        : setting.standard())
                .orElseThrow();
          }
        };
    return new KeepAttachments(files, records, settings, InstantSource.system())
        .receive("身份证.png", new ByteArrayInputStream(content), content.length);
  }

  private static String faultOf(Received received) {
    assertThat(received).isInstanceOf(Received.Refused.class);
    return ((Received.Refused) received)
        .faults().stream().map(Fault::messageKey).findFirst().orElseThrow();
  }

  private static byte[] picture() throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }

  /** A daemon that speaks INSTREAM, reads one content and says what it was told to say. */
  private static final class Scanner implements AutoCloseable {
    private final ServerSocket socket;
    private final String verdict;
    private final AtomicReference<byte[]> got = new AtomicReference<>(new byte[0]);

    Scanner(String verdict) throws IOException {
      this.socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      this.verdict = verdict;
      Thread.ofVirtual().start(this::serve);
    }

    String place() {
      return "127.0.0.1:" + socket.getLocalPort();
    }

    private void serve() {
      try (var caller = socket.accept();
          var in = new DataInputStream(caller.getInputStream())) {
        var command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
        assertThat(command).isEqualTo("zINSTREAM\0");
        var all = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
          all.write(in.readNBytes(length));
        }
        got.set(all.toByteArray());
        caller.getOutputStream().write((verdict + "\0").getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
