package hongdun.figures.files;

import hongdun.figures.domain.OpenFile.Format;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** 待发布文件 — a file that is being written beside where it will lie, with its checksum. */
final class Draft implements AutoCloseable {
  private static final int BUFFER = 64 * 1024;
  private final Path draft;
  private final Path place;
  private final MessageDigest digest;
  private final OutputStream stream;
  private final RowFile file;

  Draft(Path place, Format format, String title, List<String> columns) throws IOException {
    this.place = place;
    this.draft = place.resolveSibling(place.getFileName() + ".new");
    this.digest = sha256();
    this.stream =
        new BufferedOutputStream(
            new DigestOutputStream(Files.newOutputStream(draft), digest), BUFFER);
    this.file =
        switch (format) {
          case CSV -> new CsvFile(new GZIPOutputStream(stream, BUFFER), columns);
          case JSON_LINES -> new JsonLinesFile(new GZIPOutputStream(stream, BUFFER), columns);
          case XLSX -> new SheetFile(stream, title, columns);
        };
  }

  void add(List<@Nullable Object> values) throws IOException {
    file.add(values);
  }

  /** Ends the file and puts it where it will be found; its checksum. */
  String publish() throws IOException {
    file.close();
    // The book of a spreadsheet leaves the stream beneath it open.
    stream.close();
    Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Removes what was not published. */
  @Override
  public void close() throws IOException {
    if (Files.exists(draft)) {
      try {
        file.close();
        stream.close();
      } finally {
        Files.deleteIfExists(draft);
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
