package hongdun.documents.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import hongdun.documents.Attachments.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;

class PdfInspectionTests {
  private static final int MEGABYTE = 1024 * 1024;
  private static final PdfInspection INSPECTION = new PdfInspection(500);

  @Test
  void aLinkToAPageOfTheWebIsPaper() throws IOException {
    var link = new PDActionURI();
    link.setURI("https://www.samr.gov.cn/");

    assertThat(faults(linked(link))).isEmpty();
  }

  @Test
  void whateverActsAnywhereInThePdfIsRefused() throws IOException {
    assertThat(faults(linked(new PDActionJavaScript("app.alert(1)")))).containsExactly("active");
    assertThat(faults(linked(new PDActionLaunch()))).containsExactly("active");
    for (var action : List.of("SubmitForm", "ImportData", "GoToE", "Rendition")) {
      assertThat(faults(linked(action(action)))).as(action).containsExactly("active");
    }
  }

  @Test
  void aPageThatActsWhenItIsOpenedIsRefused() throws IOException {
    var opening = new COSDictionary();
    opening.setItem(COSName.O, new PDActionJavaScript("app.alert(1)").getCOSObject());

    assertThat(faults(with(COSName.AA, opening))).containsExactly("active");
  }

  @Test
  void aFileHiddenOnAPageIsRefused() throws IOException {
    var note = new COSDictionary();
    note.setName(COSName.SUBTYPE, "FileAttachment");
    var notes = new COSArray();
    notes.add(note);
    assertThat(faults(with(COSName.ANNOTS, notes))).containsExactly("active");

    var hidden = new COSDictionary();
    hidden.setItem(COSName.getPDFName("F"), COSName.getPDFName("a.exe"));
    hidden.setItem(COSName.getPDFName("EF"), new COSDictionary());
    assertThat(faults(with(COSName.getPDFName("Hidden"), hidden))).containsExactly("active");
  }

  @Test
  void whatIsNestedWithoutEndIsRefused() throws IOException {
    var deepest = new COSArray();
    var around = deepest;
    for (int i = 0; i < 300; i++) {
      var next = new COSArray();
      next.add(around);
      around = next;
    }

    assertThat(faults(with(COSName.getPDFName("Deep"), around))).isNotEmpty();
  }

  @Test
  void aTableThatUnpacksWithoutEndIsRefusedUnopened() throws IOException {
    var bomb =
        ("%PDF-1.7\n1 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length 1>>\nstream\n")
            .getBytes(ISO_8859_1);

    assertThat(INSPECTION.inspect(joined(bomb, packed(129))))
        .containsExactly(new Fault("documents.attachment.unpacks", List.of("128")));
  }

  @Test
  void manyThatUnpackToLittleEachCountTogether() throws IOException {
    var one = joined("1 0 obj\n<<>>\nstream\r\n".getBytes(ISO_8859_1), packed(100));
    var content = "%PDF-1.7\n".getBytes(ISO_8859_1);
    for (int i = 0; i < 11; i++) {
      content = joined(content, one);
    }

    assertThat(faults(content)).containsExactly("unpacks");
  }

  @Test
  void aTablePackedInAnOldWayIsRefusedUnopened() {
    for (var filter : List.of("/LZWDecode", "[/ASCIIHexDecode/FlateDecode]", "/L#5aWDecode")) {
      var table = "%%PDF-1.7\n1 0 obj\n<</N 1/First 4/Filter%s>>\nstream\n80".formatted(filter);

      assertThat(faults(table.getBytes(ISO_8859_1))).as(filter).containsExactly("unpacks");
    }
  }

  @Test
  void aPageScannedAtSixHundredDotsInColourIsNotTooMuch() throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      var stream = new PDStream(document);
      try (var scan = stream.createOutputStream(COSName.FLATE_DECODE)) {
        scan.write(new byte[100 * MEGABYTE]);
      }
      page.setContents(stream);

      assertThat(faults(saved(document))).isEmpty();
    }
  }

  private static List<String> faults(byte[] content) {
    return INSPECTION.inspect(content).stream()
        .map(fault -> fault.messageKey().replace("documents.attachment.", ""))
        .toList();
  }

  private static byte[] linked(PDAction action) throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      var link = new PDAnnotationLink();
      link.setAction(action);
      page.setAnnotations(List.of(link));
      return saved(document);
    }
  }

  private static PDAction action(String kind) {
    var action = new COSDictionary();
    action.setName(COSName.S, kind);
    return new OtherAction(action);
  }

  /** An action as the library knows none. */
  private static final class OtherAction extends PDAction {
    OtherAction(COSDictionary action) {
      super(action);
    }
  }

  private static byte[] with(COSName key, COSBase value) throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage();
      page.getCOSObject().setItem(key, value);
      document.addPage(page);
      return saved(document);
    }
  }

  private static byte[] saved(PDDocument document) throws IOException {
    var bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  private static byte[] packed(int megabytes) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var packing = new DeflaterOutputStream(bytes)) {
      for (int i = 0; i < megabytes; i++) {
        packing.write(new byte[MEGABYTE]);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] joined(byte[] one, byte[] other) {
    var both = new ByteArrayOutputStream();
    both.writeBytes(one);
    both.writeBytes(other);
    return both.toByteArray();
  }
}
