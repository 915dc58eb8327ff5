package hongdun;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 维护命令 — what the command line asks of the commands that look after a data folder. */
record UpkeepOrder(
    Kind kind, Path data, Optional<Path> file, Optional<Path> keys, boolean withoutKeys) {

  /** The commands. */
  enum Kind {
    BACKUP,
    RESTORE,
    DOCTOR;

    static Optional<Kind> of(String word) {
      return switch (word) {
        case "backup" -> Optional.of(BACKUP);
        case "restore" -> Optional.of(RESTORE);
        case "doctor" -> Optional.of(DOCTOR);
        default -> Optional.empty();
      };
    }
  }

  /** What was read: an order, or every fault at once. */
  sealed interface Reading {
    record Understood(UpkeepOrder order) implements Reading {}

    record Faulty(List<Saying> faults) implements Reading {}
  }

  /** Empty when the words are no command of upkeep. */
  static Optional<Reading> read(List<String> arguments, Map<String, String> environment) {
    return arguments.isEmpty()
        ? Optional.empty()
        : Kind.of(arguments.getFirst())
            .map(
                kind -> new Reader(kind, environment).read(arguments.subList(1, arguments.size())));
  }

  private static final class Reader {
    private final Kind kind;
    private final Map<String, String> environment;
    private final List<Saying> faults = new ArrayList<>();
    private Optional<Path> data = Optional.of(Path.of("data").toAbsolutePath().normalize());
    private Optional<Path> file = Optional.empty();
    private Optional<Path> keys = Optional.empty();
    private boolean withoutKeys;

    Reader(Kind kind, Map<String, String> environment) {
      this.kind = kind;
      this.environment = environment;
    }

    Reading read(List<String> arguments) {
      var rest = new ArrayList<>(arguments);
      while (!rest.isEmpty()) {
        read(rest.removeFirst(), rest);
      }
      if (kind != Kind.DOCTOR && file.isEmpty()) {
        faults.add(new Saying("upkeep.no-file"));
      }
      if (kind != Kind.DOCTOR && !environment.getOrDefault("HONGDUN_DB_URL", "").isBlank()) {
        faults.add(new Saying("upkeep.external-database"));
      }
      return faults.isEmpty()
          ? new Reading.Understood(
              new UpkeepOrder(kind, data.orElseThrow(), file, keys, withoutKeys))
          : new Reading.Faulty(List.copyOf(faults));
    }

    private void read(String word, List<String> rest) {
      var restores = kind == Kind.RESTORE;
      if (word.equals("--data")) {
        data = value(word, rest).or(() -> data);
      } else if (restores && word.equals("--keys")) {
        keys = value(word, rest);
      } else if (restores && word.equals("--without-keys")) {
        withoutKeys = true;
      } else if (word.startsWith("--") || file.isPresent() || kind == Kind.DOCTOR) {
        faults.add(new Saying("start.unknown-option", word));
      } else {
        file = path(word);
      }
    }

    private Optional<Path> value(String option, List<String> rest) {
      if (rest.isEmpty() || rest.getFirst().startsWith("--")) {
        faults.add(new Saying("start.option-without-value", option));
        return Optional.empty();
      }
      return path(rest.removeFirst());
    }

    private Optional<Path> path(String name) {
      try {
        return Optional.of(Path.of(name).toAbsolutePath().normalize());
      } catch (InvalidPathException _) {
        faults.add(new Saying("start.not-a-folder", name));
        return Optional.empty();
      }
    }
  }
}
