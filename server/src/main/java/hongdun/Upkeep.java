package hongdun;

import hongdun.Doctor.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/**
 * 维护 — the commands beside the server: backup, restore, doctor. They end with 0 done, 1 found
 * something wrong, 2 could not run.
 */
record Upkeep(UpkeepOrder order, Map<String, String> environment) {
  private static final int DONE = 0;
  private static final int WRONG = 1;
  private static final int COULD_NOT_RUN = 2;
  private static final long MEGABYTE = 1 << 20;

  int run() {
    try {
      return switch (order.kind()) {
        case BACKUP -> backup();
        case RESTORE -> restore();
        case DOCTOR -> doctor();
      };
    } catch (StartFailure failure) {
      Console.complain(failure.saying());
      return COULD_NOT_RUN;
    }
  }

  private int backup() {
    try (var database = ReachedDatabase.of(order.data(), LocalDatabase::new)) {
      Console.say("backup.begins", order.data());
      var taken =
          new Backup(order.data(), database.administrator(), InstantSource.system())
              .into(order.file().orElseThrow());
      Console.say(
          "backup.done",
          taken.file(),
          Long.toString(Math.max(1, taken.bytes() / MEGABYTE)),
          Integer.toString(taken.manifest().files().size()));
      Console.say("backup.keys-note");
      return DONE;
    }
  }

  private int restore() {
    try (var folder = DataFolder.open(order.data())) {
      Console.say("restore.begins", order.file().orElseThrow());
      Function<DataFolder, LocalDatabase> besideTheOthers =
          copy -> new LocalDatabase(copy, folder.path(), DatabaseSettings.durable());
      var outcome =
          new Restore(folder, besideTheOthers, InstantSource.system())
              .from(
                  order.file().orElseThrow(), new Restore.Keys(order.keys(), order.withoutKeys()));
      return switch (outcome) {
        case Restore.Outcome.Restored restored -> {
          Console.say("restore.done", Backup.when(restored.manifest().at()), order.data());
          restored.aside().ifPresent(aside -> Console.say("restore.aside", aside));
          if (!restored.keysGone().isEmpty()) {
            Console.say("restore.without-keys");
          }
          yield DONE;
        }
        case Restore.Outcome.Unwell(var findings) -> {
          findings.forEach(Upkeep::tell);
          Console.complain(new Saying("restore.unwell"));
          yield WRONG;
        }
      };
    }
  }

  private int doctor() {
    var count = new EnumMap<Level, Integer>(Level.class);
    try (var reached = reached()) {
      reached
          .doctor()
          .examine(finding -> {
            count.merge(finding.level(), 1, Integer::sum);
            tell(finding);
          });
    }
    int faults = count.getOrDefault(Level.FAULT, 0);
    int warnings = count.getOrDefault(Level.WARNING, 0);
    Console.say(
        "doctor.done",
        Integer.toString(count.getOrDefault(Level.OK, 0)),
        Integer.toString(warnings),
        Integer.toString(faults));
    return faults + warnings > 0 ? WRONG : DONE;
  }

  /** The doctor, and what has to be stopped after him. */
  private record Examination(Doctor doctor, AutoCloseable after) implements AutoCloseable {
    @Override
    public void close() {
      try {
        after.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private Examination reached() {
    var external = ExternalDatabase.named(environment);
    if (external.isPresent()) {
      if (!Files.isDirectory(order.data())) {
        throw new StartFailure("upkeep.no-database", order.data());
      }
      return new Examination(Doctor.of(order.data(), external.get().open()), () -> {});
    }
    var database = ReachedDatabase.of(order.data(), LocalDatabase::new);
    return new Examination(Doctor.of(real(order.data()), database.administrator()), database);
  }

  private static Path real(Path data) {
    try {
      return data.toRealPath();
    } catch (IOException e) {
      throw StartFailure.because(e, "upkeep.no-database", data);
    }
  }

  private static void tell(Doctor.Finding finding) {
    Console.sayPlainly(
        switch (finding.level()) {
              case OK -> "[ ok ] ";
              case WARNING -> "[warn] ";
              case FAULT -> "[fail] ";
            }
            + finding.what().onOneLine());
    finding.todo().ifPresent(todo -> Console.sayPlainly("       → " + todo.onOneLine()));
  }
}
