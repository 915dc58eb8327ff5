package hongdun.documents.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import hongdun.documents.Documents.Rendering;
import hongdun.documents.Lettering;
import hongdun.documents.PaperFields;
import hongdun.documents.PaperPrint;
import hongdun.documents.domain.CanonicalFields;
import hongdun.shared.BilingualText;
import hongdun.shared.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/**
 * 印制 — makes the PDF of a paper. The same paper gives the same bytes. At most two are made at a
 * time: each costs a core for a moment.
 */
@Component
public class PaperPress {
  private static final int AT_A_TIME = 2;

  static {
    // It tells of every font and style sheet.
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Semaphore places = new Semaphore(AT_A_TIME, true);

  /**
   * A paper to print.
   *
   * @param file room and name of the template
   * @param made the time that stands in the PDF, empty for a draft
   */
  public record Paper(
      String file, String title, PaperFields fields, PaperPrint print, Optional<Instant> made) {}

  /** Prints the paper, or names the characters the font lacks and prints nothing. */
  public Rendering print(Paper paper) {
    var missing = Lettering.lackingIn(texts(paper));
    if (!missing.isEmpty()) {
      return new Rendering.MissingGlyphs(missing);
    }
    places.acquireUninterruptibly();
    try {
      return new Rendering.Printed(pdf(paper, html(paper)));
    } finally {
      places.release();
    }
  }

  /** Reads the fonts and makes a sheet that is thrown away. */
  public void warm() {
    var sheet =
        """
        <html><head><title>-</title></head><body style="font-family: paper, paper-regular, paper-rare">
        <p>红盾𠮷 0123456789 <b>红盾</b></p><table><tr><td>红</td><td>盾</td></tr></table>
        </body></html>
        """;
    var paper =
        new Paper(
            "",
            "-",
            new PaperFields(Map.of(), Map.of()),
            new PaperPrint("", "", false, "", new BilingualText("", ""), "", Language.ZH),
            Optional.empty());
    places.acquireUninterruptibly();
    try {
      pdf(paper, sheet);
    } finally {
      places.release();
    }
  }

  private static Stream<String> texts(Paper paper) {
    var cells =
        new TreeMap<>(paper.fields().tables())
            .values().stream()
                .flatMap(rows -> rows.stream())
                .flatMap(row -> new TreeMap<>(row).values().stream());
    var print = paper.print();
    return Stream.of(
            new TreeMap<>(paper.fields().values()).values().stream(),
            cells,
            Stream.of(print.bureauName(), print.number(), print.mark(), paper.title()),
            print.pieces().texts().values().stream()
                .flatMap(text -> Stream.of(text.zh(), text.en())))
        .flatMap(texts -> texts);
  }

  private String html(Paper paper) {
    var slash = paper.file().indexOf('/');
    var template =
        "hongdun/%s/document/%s.jte"
            .formatted(paper.file().substring(0, slash), paper.file().substring(slash + 1));
    var output = new StringOutput();
    engine.render(template, Map.of("fields", paper.fields(), "print", paper.print()), output);
    return output.toString();
  }

  /** Prints a whole page that is no paper: a report, in its language. */
  public byte[] report(String html, String title, Language language, Instant made) {
    var paper =
        new Paper(
            "",
            title,
            new PaperFields(Map.of(), Map.of()),
            new PaperPrint("", "", false, "", new BilingualText("", ""), "", language),
            Optional.of(made));
    places.acquireUninterruptibly();
    try {
      return pdf(paper, html);
    } finally {
      places.release();
    }
  }

  private static byte[] pdf(Paper paper, String html) {
    var builder =
        new PdfRendererBuilder()
            .withHtmlContent(html, null)
            .withProducer("Hongdun")
            .useExternalResourceAccessControl(
                (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
            .useObjectDrawerFactory(new DrawnObjects())
            .useFont(PaperFont.REGULAR::open, "paper", 400, FontStyle.NORMAL, true)
            .useFont(PaperFont.BOLD::open, "paper", 700, FontStyle.NORMAL, true)
            // Where the bold weight lacks a character the regular one writes it.
            .useFont(PaperFont.REGULAR::open, "paper-regular", 400, FontStyle.NORMAL, true)
            .useFont(PaperFont.RARE::open, "paper-rare", 400, FontStyle.NORMAL, true);
    try (var renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      try (var document = renderer.createPDFKeepOpen()) {
        settle(document, paper);
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts the paper's own facts where the time and chance of printing would stand. */
  private static void settle(PDDocument document, Paper paper) {
    var information = document.getDocumentInformation();
    information.setTitle(paper.title());
    var made = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    made.setTimeInMillis(paper.made().orElse(Instant.EPOCH).toEpochMilli());
    information.setCreationDate(paper.made().isPresent() ? made : null);
    document.setDocumentId(
        Long.parseUnsignedLong(new CanonicalFields(paper.fields()).hash(), 0, 15, 16));
    document.getDocumentCatalog().setLanguage(paper.print().language().tag());
  }
}
