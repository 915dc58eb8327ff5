package hongdun.journeys;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** 扫描件 — a paper as somebody scanned it: a PDF of one empty page. */
final class Scan {
  private Scan() {}

  static FilePayload of(String fileName) {
    try (var document = new PDDocument();
        var content = new ByteArrayOutputStream()) {
      document.addPage(new PDPage());
      document.save(content);
      return new FilePayload(fileName, "application/pdf", content.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
