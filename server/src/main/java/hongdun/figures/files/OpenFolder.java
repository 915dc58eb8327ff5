package hongdun.figures.files;

import hongdun.figures.OpenDataSource;
import hongdun.figures.domain.OpenFile;
import hongdun.figures.domain.OpenFile.Format;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * 数据文件夹 — the files of the open data in the data folder, outside everything the web serves by
 * itself. Several servers on one database share the folder, as they do the attachments.
 */
@Component
public class OpenFolder {
  private static final int TOLD_EVERY = 10_000;
  private final Path folder;

  OpenFolder(Environment environment) {
    this.folder = Path.of(environment.getRequiredProperty("hongdun.data"), "open-data");
  }

  /** Somebody asked to stop. */
  public static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Writes a source's rows to a file of each format at once; a row is in all of them or in none.
   *
   * @param title what a sheet is called
   * @param goOn told how many rows are written now and then; false ends it with {@link Stopped}
   */
  public List<OpenFile> make(
      OpenDataSource source, LocalDate day, String title, Instant at, LongPredicate goOn) {
    var writing = new Writing(source, goOn);
    try {
      Files.createDirectories(folder);
      for (var format : Format.values()) {
        writing.drafts.put(
            format,
            new Draft(folder.resolve(format.name(source.id(), day)), format, title, writing.names));
      }
      source.write(writing::add);
      var made = new ArrayList<OpenFile>();
      for (var draft : writing.drafts.entrySet()) {
        var format = draft.getKey();
        var name = format.name(source.id(), day);
        var sha256 = draft.getValue().publish();
        made.add(
            new OpenFile(
                name,
                source.id(),
                day,
                format,
                writing.rows,
                Files.size(folder.resolve(name)),
                sha256,
                at));
      }
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writing.close();
    }
  }

  /** The files of a source while they are written. */
  private static final class Writing {
    private final List<RecordComponent> columns;
    private final List<String> names;
    private final Map<Format, Draft> drafts = new EnumMap<>(Format.class);
    private final LongPredicate goOn;
    private long rows;

    Writing(OpenDataSource source, LongPredicate goOn) {
      this.columns = Arrays.asList(source.row().getRecordComponents());
      this.columns.forEach(column -> column.getAccessor().setAccessible(true));
      this.names = columns.stream().map(RecordComponent::getName).toList();
      this.goOn = goOn;
    }

    void add(Record row) {
      var values = new ArrayList<@Nullable Object>(columns.size());
      try {
        for (var column : columns) {
          values.add(column.getAccessor().invoke(row));
        }
        for (var draft : drafts.values()) {
          draft.add(values);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException(e);
      }
      rows++;
      if (rows % TOLD_EVERY == 0 && !goOn.test(rows)) {
        throw new Stopped();
      }
    }

    void close() {
      for (var draft : drafts.values()) {
        try {
          draft.close();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  /** Where a file lies; empty when this server has not got it. */
  public Optional<Path> find(OpenFile file) {
    var place = folder.resolve(file.name());
    return Files.isRegularFile(place) ? Optional.of(place) : Optional.empty();
  }

  public void remove(String name) {
    try {
      Files.deleteIfExists(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
