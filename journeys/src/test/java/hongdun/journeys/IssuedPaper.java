package hongdun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** 文书 — a paper the bureau issued, as the person who opens it has it before him. */
final class IssuedPaper {
  private static final List<Float> DOTS_PER_INCH = List.of(200f, 300f, 150f);
  private static final float SCREEN = 80f;
  private static final byte[] SIGNATURE = "%PDF".getBytes(StandardCharsets.US_ASCII);

  private final byte[] pdf;

  private IssuedPaper(byte[] pdf) {
    this.pdf = pdf;
  }

  /** Opens the paper at this address, which must be there and be a PDF. */
  static IssuedPaper open(Visitor visitor, String path) {
    var response = visitor.fetch(path);
    assertThat(response.status()).as("status of %s", path).isEqualTo(200);
    assertThat(response.headers().get("content-type")).startsWith("application/pdf");
    assertThat(response.body()).startsWith(SIGNATURE);
    return new IssuedPaper(response.body());
  }

  /** Its words, without the blanks between them. */
  String words() {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where its QR code leads. */
  String link() {
    try (var document = Loader.loadPDF(pdf)) {
      return decoded(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReaderException e) {
      throw new AssertionError("The paper has no QR code that can be read", e);
    }
  }

  /** Draws its first page into a file. */
  void draw(Path file) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, SCREEN), "png", file.toFile());
    }
  }

  /** As a phone does it, which comes nearer when it cannot read. */
  private static String decoded(PDDocument document) throws IOException, ReaderException {
    for (var dots : DOTS_PER_INCH) {
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        var image = new PDFRenderer(document).renderImageWithDPI(page, dots);
        try {
          return decoded(image);
        } catch (ReaderException notOnThisPage) {
          continue;
        }
      }
    }
    throw NotFoundException.getNotFoundInstance();
  }

  private static String decoded(BufferedImage image) throws ReaderException {
    var width = image.getWidth();
    var height = image.getHeight();
    var pixels = image.getRGB(0, 0, width, height, null, 0, width);
    return new QRCodeReader()
        .decode(
            new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))),
            Map.of(DecodeHintType.TRY_HARDER, true))
        .getText();
  }
}
