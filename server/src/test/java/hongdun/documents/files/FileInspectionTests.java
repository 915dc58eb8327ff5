package hongdun.documents.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hongdun.documents.Attachments.Fault;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;

class FileInspectionTests {
  private static final FileInspection INSPECTION = new FileInspection(120_000_000, 3);

  @Test
  void aScannedPaperIsKnownByItsContent() throws IOException {
    assertThat(INSPECTION.inspect(pdf(1)).kind()).contains(FileKind.PDF);
    assertThat(INSPECTION.inspect(image("jpg")).kind()).contains(FileKind.JPEG);
    assertThat(INSPECTION.inspect(image("png")).kind()).contains(FileKind.PNG);
    for (var whole : List.of(pdf(1), image("jpg"), image("png"))) {
      assertThat(INSPECTION.inspect(whole).faults()).isEmpty();
    }
  }

  @Test
  void anythingElseIsRefusedWhateverItIsCalled() throws IOException {
    var svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(UTF_8);
    var html = "<html><script>alert(1)</script></html>".getBytes(UTF_8);
    var gif = "GIF89a".getBytes(UTF_8);

    for (var other : List.of(svg, html, gif, zip(), "\n%PDF-1.7".getBytes(UTF_8))) {
      assertThat(faults(other)).containsExactly("documents.attachment.kind");
    }
  }

  @Test
  void aFileThatIsCutOffIsDamaged() throws IOException {
    for (var whole : List.of(pdf(1), image("jpg"), image("png"))) {
      var half = Arrays.copyOf(whole, whole.length / 2);

      assertThat(faults(half)).contains("documents.attachment.damaged");
    }
  }

  @Test
  void aLockedPdfIsRefused() throws IOException {
    assertThat(faults(locked("geheim"))).containsExactly("documents.attachment.encrypted");
    assertThat(faults(locked(""))).containsExactly("documents.attachment.encrypted");
  }

  @Test
  void aPdfThatActsByItselfIsRefused() throws IOException {
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));

      assertThat(faults(saved(document))).containsExactly("documents.attachment.active");
    }
  }

  @Test
  void aPdfWithMorePagesThanAnyoneReadsIsRefusedWithTheNumber() throws IOException {
    assertThat(INSPECTION.inspect(pdf(4)).faults())
        .containsExactly(new Fault("documents.attachment.pages", List.of("4", "3")));
  }

  @Test
  void aSmallFileThatUnpacksToAHugeImageIsRefusedUnopened() {
    assertThat(INSPECTION.inspect(bomb(50_000, 50_000)).faults())
        .containsExactly(new Fault("documents.attachment.pixels", List.of("50000", "50000")));
  }

  @Test
  void aFileThatIsTwoThingsAtOnceIsRefused() throws IOException {
    assertThat(faults(joined(image("png"), zip()))).contains("documents.attachment.two-in-one");
    assertThat(faults(joined(image("jpg"), zip()))).contains("documents.attachment.two-in-one");
    assertThat(faults(joined(pdf(1), zip()))).contains("documents.attachment.two-in-one");
  }

  @Test
  void aNameKeepsNoPathNoInvisibleCharactersAndTheEndingOfWhatItIs() {
    assertThat(FileName.of("../../etc/passwd", FileKind.PDF).value()).isEqualTo("passwd.pdf");
    assertThat(FileName.of("C:\\扫描\\租赁合同.PDF", FileKind.PDF).value()).isEqualTo("租赁合同.pdf");
    assertThat(FileName.of("身份证\u202Egpj.exe", FileKind.JPEG).value()).isEqualTo("身份证gpj.exe.jpg");
    assertThat(FileName.of("a\u0000b\r\n\"c\".png", FileKind.PNG).value()).isEqualTo("ab_c_.png");
    assertThat(FileName.of("   ...", FileKind.PNG).value()).isEqualTo("png.png");
    assertThat(FileName.of("长".repeat(400) + ".pdf", FileKind.PDF).value()).hasSize(104);
  }

  private static List<String> faults(byte[] content) {
    return INSPECTION.inspect(content).faults().stream().map(Fault::messageKey).toList();
  }

  private static byte[] pdf(int pages) throws IOException {
    try (var document = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        document.addPage(new PDPage());
      }
      return saved(document);
    }
  }

  private static byte[] locked(String password) throws IOException {
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      return saved(document);
    }
  }

  private static byte[] saved(PDDocument document) throws IOException {
    var bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  private static byte[] image(String format) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), format, bytes);
    return bytes.toByteArray();
  }

  private static byte[] zip() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("a.txt"));
      zip.write(1);
    }
    return bytes.toByteArray();
  }

  private static byte[] joined(byte[] one, byte[] other) {
    return ByteBuffer.allocate(one.length + other.length).put(one).put(other).array();
  }

  /** A PNG that says it is huge and holds next to nothing. */
  private static byte[] bomb(int width, int height) {
    var bytes = ByteBuffer.allocate(57 + 12);
    bytes.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    chunk(
        bytes,
        "IHDR",
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array());
    chunk(bytes, "IDAT", new byte[12]);
    chunk(bytes, "IEND", new byte[0]);
    return bytes.array();
  }

  private static void chunk(ByteBuffer bytes, String type, byte[] data) {
    var sum = new CRC32();
    sum.update(type.getBytes(UTF_8));
    sum.update(data);
    bytes.putInt(data.length).put(type.getBytes(UTF_8)).put(data).putInt((int) sum.getValue());
  }
}
