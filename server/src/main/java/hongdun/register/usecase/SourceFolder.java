package hongdun.register.usecase;

import hongdun.register.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * 导入目录 — the folder import of the data folder: who may write there puts large files into it, and
 * files that were sent by the browser lie there until they are imported.
 */
@Component
class SourceFolder {
  private static final String SENT = "sent-";
  private final Path folder;

  SourceFolder(Environment environment) {
    this.folder = Path.of(environment.getRequiredProperty("hongdun.data"), "import");
  }

  /** The files somebody put there, by name. */
  List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var entries = Files.list(folder)) {
      return entries
          .filter(Files::isRegularFile)
          .filter(file -> file.getFileName().toString().matches("(?i).+\\.csv(\\.gz)?"))
          .filter(file -> !isSent(file))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One of those files; a name that is none of them finds nothing, whatever it is. */
  Optional<Path> file(String name) {
    return files().stream().filter(file -> file.getFileName().toString().equals(name)).findFirst();
  }

  Path path() {
    return folder;
  }

  /** Keeps what the browser sent under its hash. */
  Path keep(InputStream content) {
    try {
      Files.createDirectories(folder);
      var draft = Files.createTempFile(folder, SENT, ".new");
      Files.copy(content, draft, StandardCopyOption.REPLACE_EXISTING);
      var kept = folder.resolve(SENT + new SourceFile(draft).hash() + ".csv");
      return Files.move(
          draft, kept, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was sent is in the book now; files somebody put there are his. */
  void forget(Path file) {
    if (isSent(file)) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private boolean isSent(Path file) {
    return folder.equals(file.getParent()) && file.getFileName().toString().startsWith(SENT);
  }
}
