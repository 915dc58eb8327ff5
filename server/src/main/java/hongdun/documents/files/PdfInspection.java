package hongdun.documents.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import hongdun.documents.Attachments.Fault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** PDF检查 — whether a PDF is whole, open to everybody, and paper: nothing in it acts or hides. */
final class PdfInspection {
  private static final int AFTER_END = 2048;
  private static final int DEEPEST = 200;
  private static final byte[] END = "%%EOF".getBytes(ISO_8859_1);

  /** What an action may not do: run a script or a program, send, fetch, play. */
  private static final Set<String> ACTIONS =
      Set.of(
          "JavaScript",
          "Launch",
          "SubmitForm",
          "ImportData",
          "GoToE",
          "Rendition",
          "RichMediaExecute");

  /** What may not lie on a page. */
  private static final Set<String> ANNOTATIONS =
      Set.of("FileAttachment", "RichMedia", "Screen", "Movie", "Sound", "3D");

  private final int mostPages;
  private final PdfUnpacking unpacking = new PdfUnpacking();

  PdfInspection(int mostPages) {
    this.mostPages = mostPages;
  }

  List<Fault> inspect(byte[] content) {
    if (unpacking.isTooMuch(content)) {
      // Not even opened: opening unpacks.
      return List.of(fault("unpacks", Integer.toString(PdfUnpacking.MOST_MEGABYTES)));
    }
    var faults = new ArrayList<Fault>();
    var end = Bytes.lastIndexOf(content, END, content.length);
    if (end < 0 || content.length - end > AFTER_END) {
      faults.add(fault("damaged"));
    }
    try (var document =
        Loader.loadPDF(content, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
      inspect(document, faults);
    } catch (InvalidPasswordException locked) {
      faults.add(fault("encrypted"));
    } catch (IOException | RuntimeException unreadable) {
      // the parser answers broken files with exceptions of every kind
      faults.add(fault("damaged"));
    }
    return faults;
  }

  private void inspect(PDDocument document, List<Fault> faults) {
    if (document.isEncrypted()) {
      faults.add(fault("encrypted"));
    }
    int pages = document.getNumberOfPages();
    if (pages == 0) {
      faults.add(fault("damaged"));
    }
    if (pages > mostPages) {
      faults.add(fault("pages", Integer.toString(pages), Integer.toString(mostPages)));
    }
    if (isActive(document)) {
      faults.add(fault("active"));
    }
  }

  /** Scripts, programs to start, other files inside, forms that fetch: a paper has none of them. */
  private static boolean isActive(PDDocument document) {
    var catalog = document.getDocumentCatalog().getCOSObject();
    if (catalog.getDictionaryObject(COSName.AA) != null || opensActively(catalog)) {
      return true;
    }
    var names = catalog.getCOSDictionary(COSName.NAMES);
    if (names != null && (has(names, "JavaScript") || has(names, "EmbeddedFiles"))) {
      return true;
    }
    var form = catalog.getCOSDictionary(COSName.ACRO_FORM);
    return (form != null && has(form, "XFA")) || isAnyObjectActive(document);
  }

  private static boolean opensActively(COSDictionary catalog) {
    var action = catalog.getCOSDictionary(COSName.OPEN_ACTION);
    return action != null && !"GoTo".equals(action.getNameAsString(COSName.S));
  }

  private static boolean isAnyObjectActive(PDDocument document) {
    var all = document.getDocument();
    return List.copyOf(all.getXrefTable().keySet()).stream()
        .anyMatch(key -> isActive(all.getObjectFromPool(key).getObject(), DEEPEST));
  }

  /** What is referred to is an object of its own and looked at there. */
  private static boolean isActive(@Nullable COSBase base, int deeper) {
    if (deeper == 0) {
      return true;
    }
    return switch (base) {
      case COSDictionary dictionary ->
          acts(dictionary)
              || dictionary.getValues().stream().anyMatch(value -> isActive(value, deeper - 1));
      case COSArray array -> {
        for (int i = 0; i < array.size(); i++) {
          if (isActive(array.get(i), deeper - 1)) {
            yield true;
          }
        }
        yield false;
      }
      case null, default -> false;
    };
  }

  private static boolean acts(COSDictionary dictionary) {
    return isOneOf(dictionary.getDictionaryObject(COSName.S), ACTIONS)
        || isOneOf(dictionary.getDictionaryObject(COSName.SUBTYPE), ANNOTATIONS)
        || isOneOf(dictionary.getDictionaryObject(COSName.TYPE), Set.of("EmbeddedFile"))
        || (has(dictionary, "EF") && (has(dictionary, "F") || has(dictionary, "UF")));
  }

  private static boolean isOneOf(@Nullable COSBase name, Set<String> names) {
    return name instanceof COSName of && names.contains(of.getName());
  }

  private static boolean has(COSDictionary dictionary, String key) {
    return dictionary.getDictionaryObject(COSName.getPDFName(key)) != null;
  }

  private static Fault fault(String key, String... arguments) {
    return new Fault("documents.attachment." + key, List.of(arguments));
  }
}
