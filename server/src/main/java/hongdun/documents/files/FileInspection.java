package hongdun.documents.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import hongdun.documents.Attachments.Fault;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/**
 * 附件检查 — judges a file by its content alone: what it is, whether it is whole, and whether it is
 * only that.
 */
public final class FileInspection {
  private static final int END_OF_ARCHIVE = 65_557;
  private static final int PDF_HEADER_RANGE = 1024;
  private static final byte[] ARCHIVE_END = {'P', 'K', 5, 6};
  private static final byte[] PDF_BEGINNING = "%PDF-".getBytes(ISO_8859_1);

  private final long mostPixels;
  private final PdfInspection pdf;

  public FileInspection(long mostPixels, int mostPages) {
    this.mostPixels = mostPixels;
    this.pdf = new PdfInspection(mostPages);
  }

  /** What was found: the kind, if it is one of ours, and every fault. */
  public record Finding(Optional<FileKind> kind, List<Fault> faults) {}

  public Finding inspect(byte[] content) {
    var kind = FileKind.of(content);
    if (kind.isEmpty()) {
      return new Finding(kind, List.of(fault("documents.attachment.kind")));
    }
    var faults = new ArrayList<Fault>();
    switch (kind.get()) {
      case PDF -> faults.addAll(pdf.inspect(content));
      case JPEG -> {
        inspectImage(content, "jpeg", faults);
        if (Bytes.lastIndexOf(content, new byte[] {(byte) 0xFF, (byte) 0xD9}, content.length) < 0) {
          faults.add(fault("documents.attachment.damaged"));
        }
      }
      case PNG -> {
        inspectImage(content, "png", faults);
        inspectChunks(content, faults);
      }
    }
    if (isAlsoSomethingElse(content, kind.get())) {
      faults.add(fault("documents.attachment.two-in-one"));
    }
    return new Finding(kind, faults.stream().distinct().toList());
  }

  private void inspectImage(byte[] content, String format, List<Fault> faults) {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
    var reader = readers.next();
    try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
      reader.setInput(stream, true, true);
      long width = reader.getWidth(0);
      long height = reader.getHeight(0);
      if (width * height > mostPixels) {
        faults.add(
            fault("documents.attachment.pixels", Long.toString(width), Long.toString(height)));
      }
    } catch (IOException | RuntimeException unreadable) {
      // the reader answers broken files with exceptions of every kind
      faults.add(fault("documents.attachment.damaged"));
    } finally {
      reader.dispose();
    }
  }

  /** A PNG is its chunks, each with its check sum, to the last byte. */
  private static void inspectChunks(byte[] content, List<Fault> faults) {
    try (var in = new DataInputStream(new ByteArrayInputStream(content))) {
      in.skipNBytes(8);
      boolean ended = false;
      while (!ended) {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
          throw new IOException("A chunk is longer than the file");
        }
        var chunk = in.readNBytes(length + 4);
        var sum = new CRC32();
        sum.update(chunk);
        if ((int) sum.getValue() != in.readInt()) {
          throw new IOException("A chunk does not match its check sum");
        }
        ended = new String(chunk, 0, 4, ISO_8859_1).equals("IEND");
      }
      if (in.available() > 0) {
        faults.add(fault("documents.attachment.two-in-one"));
      }
    } catch (IOException broken) {
      faults.add(fault("documents.attachment.damaged"));
    }
  }

  private static boolean isAlsoSomethingElse(byte[] content, FileKind kind) {
    if (Bytes.lastIndexOf(content, ARCHIVE_END, content.length) >= content.length - END_OF_ARCHIVE
        && Bytes.lastIndexOf(content, ARCHIVE_END, content.length) >= 0
        && hasArchiveMember(content)) {
      return true;
    }
    return kind != FileKind.PDF
        && Bytes.lastIndexOf(content, PDF_BEGINNING, Math.min(content.length, PDF_HEADER_RANGE))
            >= 0;
  }

  private static boolean hasArchiveMember(byte[] content) {
    return Bytes.lastIndexOf(content, new byte[] {'P', 'K', 3, 4}, content.length) >= 0;
  }

  private static Fault fault(String key, String... arguments) {
    return new Fault(key, List.of(arguments));
  }
}
