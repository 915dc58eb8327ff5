package hongdun.documents.files;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The folder of the attachments: every content once, under its SHA-256. What is kept is on the disk
 * before anyone is told.
 */
@Component
public class FileStore {
  private final Path folder;

  FileStore(Environment environment) {
    this.folder = Path.of(environment.getRequiredProperty("hongdun.data"), "attachments");
  }

  public void keep(ByteBuffer content, String sha256) {
    var place = place(sha256);
    if (Files.exists(place)) {
      return;
    }
    try {
      var shelf = Files.createDirectories(shelf(sha256));
      var draft = place.resolveSibling(sha256 + "." + UUID.randomUUID() + ".new");
      try (var channel = FileChannel.open(draft, CREATE_NEW, WRITE)) {
        var rest = content.duplicate();
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      Files.move(draft, place, ATOMIC_MOVE);
      settle(shelf);
      settle(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public InputStream open(String sha256) {
    try {
      return Files.newInputStream(place(sha256));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes a content; one that is not there is gone already. */
  public void remove(String sha256) {
    try {
      if (Files.deleteIfExists(place(sha256))) {
        settle(shelf(sha256));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path place(String sha256) {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("Not a SHA-256");
    }
    return shelf(sha256).resolve(sha256.substring(2));
  }

  private Path shelf(String sha256) {
    return folder.resolve(sha256.substring(0, 2));
  }

  /** The name of a file is on the disk only when its folder is. */
  private static void settle(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, READ)) {
      channel.force(true);
    }
  }
}
