package hongdun;

import static java.nio.charset.StandardCharsets.UTF_8;

import hongdun.Doctor.Depth;
import hongdun.Doctor.Finding;
import hongdun.portal.KeyLines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * 各室检查 — what each room wants examined of its own tables: a question in SQL under {@code
 * hongdun/<room>/doctor}, whose every row is something wrong.
 */
record RoomChecks(Connection connection, Path data, Depth depth) {
  private static final Pattern FILE = Pattern.compile("/hongdun/([a-z]+)/doctor/([a-z-]+)[.]sql");
  private static final int MOST_TOLD = 5;

  /** A table or a column that is not there: the copy is of an earlier version. */
  private static final Set<String> EARLIER = Set.of("42P01", "42703", "3F000");

  /** Questions with a meaning of their own. */
  private static final String KEYS = "keys";

  private static final String ATTACHMENTS = "attachments";

  /** What only a bureau's own time can be asked: a demonstration's is moved. */
  private static final String TIME = "time";

  private static final class Read {
    private static final List<Question> ALL = read();
  }

  private record Question(String room, String name, String sql) {}

  /** The question under a room's name. */
  static String sql(String room, String name) {
    return Read.ALL.stream()
        .filter(question -> question.room().equals(room) && question.name().equals(name))
        .map(Question::sql)
        .findFirst()
        .orElseThrow();
  }

  void examine(Consumer<Finding> tell) throws SQLException {
    var sealed = new TreeMap<Integer, Long>();
    for (var question : Read.ALL) {
      switch (question.name()) {
        case KEYS -> sealed(question, sealed);
        case ATTACHMENTS -> {}
        case TIME -> {
          if (depth != Depth.COPY && isOwn()) {
            tell.accept(answer(question));
          }
        }
        default -> tell.accept(answer(question));
      }
    }
    if (depth != Depth.COPY) {
      tell.accept(keys(sealed));
    }
  }

  private boolean isOwn() {
    try {
      return Files.readString(data.resolve(Backup.MODE)).strip().equals(Mode.OWN.word());
    } catch (IOException e) {
      return false;
    }
  }

  private Finding answer(Question question) {
    var key = "doctor.%s.%s".formatted(question.room(), question.name());
    var wrong = new ArrayList<String>();
    var level = Doctor.Level.WARNING;
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(question.sql())) {
      while (rows.next()) {
        wrong.add(rows.getString("what"));
        if (rows.getString("level").equals("fault")) {
          level = Doctor.Level.FAULT;
        }
      }
    } catch (SQLException e) {
      if (EARLIER.contains(e.getSQLState())) {
        return Finding.warning("doctor.earlier", question.room());
      }
      return Finding.fault("doctor.database", String.valueOf(e.getMessage()));
    }
    return wrong.isEmpty()
        ? Finding.ok(key)
        : Finding.of(
            level,
            key + ".wrong",
            wrong.size(),
            wrong.stream().limit(MOST_TOLD).collect(Collectors.joining("; ")));
  }

  private void sealed(Question question, Map<Integer, Long> sealed) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(question.sql())) {
      while (rows.next()) {
        sealed.merge(rows.getInt("key"), rows.getLong("rows"), Long::sum);
      }
    } catch (SQLException e) {
      if (!EARLIER.contains(e.getSQLState())) {
        throw e;
      }
    }
  }

  private Finding keys(Map<Integer, Long> sealed) {
    var known = new HashSet<Integer>();
    try {
      var lines = new KeyLines(data);
      if (lines.exists()) {
        known.addAll(lines.read().keySet());
      }
    } catch (IOException | IllegalStateException | IllegalArgumentException unreadable) {
      // Said of the file itself already.
    }
    var gone =
        sealed.entrySet().stream()
            .filter(key -> !known.contains(key.getKey()))
            .map(key -> key.getKey() + ": " + key.getValue())
            .toList();
    return gone.isEmpty()
        ? Finding.ok("doctor.seals", sealed.values().stream().mapToLong(Long::longValue).sum())
        : Finding.fault("doctor.seals-closed", String.join(", ", gone));
  }

  private static List<Question> read() {
    try {
      var questions = new ArrayList<Question>();
      for (var file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:hongdun/*/doctor/*.sql")) {
        var name = FILE.matcher(file.getURL().toString());
        if (name.find()) {
          questions.add(new Question(name.group(1), name.group(2), file.getContentAsString(UTF_8)));
        }
      }
      return questions;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
