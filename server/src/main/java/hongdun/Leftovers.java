package hongdun;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * 残留进程 — what a killed server or a killed database leaves behind. A process belongs to the database
 * when it works in its folder and runs a program named postgres; the number in postmaster.pid alone
 * proves nothing, for numbers are used again.
 */
record Leftovers(Path database) {
  private static final Duration ORDERLY = Duration.ofSeconds(60);
  private static final Duration HASTY = Duration.ofSeconds(10);

  /** Stops them, gently first, and removes the mark that would keep PostgreSQL from starting. */
  void clear() {
    if (!Files.isDirectory(database)) {
      return;
    }
    if (!processes().isEmpty()) {
      Console.say("start.stopping-leftover");
      postmaster().ifPresent(postmaster -> signal("INT", List.of(postmaster)));
      if (postmaster().isEmpty() || !goneWithin(ORDERLY)) {
        signal("QUIT", processes());
        if (!goneWithin(HASTY)) {
          signal("KILL", processes());
          goneWithin(HASTY);
        }
      }
    }
    try {
      Files.deleteIfExists(database.resolve("postmaster.pid"));
    } catch (IOException e) {
      throw StartFailure.because(e, "start.data-not-writable", database);
    }
  }

  private Optional<Long> postmaster() {
    return PostmasterFile.of(database)
        .map(PostmasterFile::process)
        .filter(process -> processes().contains(process));
  }

  private List<Long> processes() {
    return ProcessHandle.allProcesses().map(ProcessHandle::pid).filter(this::isOurs).toList();
  }

  private boolean isOurs(long process) {
    var proc = Path.of("/proc", Long.toString(process));
    try {
      return isOurs(
          Files.readSymbolicLink(proc.resolve("exe")), Files.readSymbolicLink(proc.resolve("cwd")));
    } catch (AccessDeniedException _) {
      return isOursAskedAsItsOwner(proc);
    } catch (IOException _) {
      // gone meanwhile: not ours
      return false;
    }
  }

  private boolean isOurs(Path program, Path folder) throws IOException {
    return program.getFileName().toString().startsWith("postgres")
        && folder.equals(database.toRealPath());
  }

  /** In most containers not even root may look at another account's process; its owner may. */
  private boolean isOursAskedAsItsOwner(Path proc) {
    try {
      if (!Files.getAttribute(proc, "unix:uid").equals(Files.getAttribute(database, "unix:uid"))) {
        return false;
      }
      var told =
          Command.of("readlink", proc.resolve("exe").toString(), proc.resolve("cwd").toString())
              .after(DatabaseAccount.of(database).prefix())
              .run()
              .output()
              .lines()
              .toList();
      return told.size() == 2 && isOurs(Path.of(told.getFirst()), Path.of(told.getLast()));
    } catch (IOException _) {
      // gone meanwhile: not ours
      return false;
    }
  }

  private boolean goneWithin(Duration patience) {
    var end = System.nanoTime() + patience.toNanos();
    while (!processes().isEmpty()) {
      if (System.nanoTime() > end) {
        return false;
      }
      pause();
    }
    return true;
  }

  static void signal(String name, List<Long> processes) {
    for (var process : processes) {
      // Java can only send TERM and KILL; the shell's own kill is everywhere.
      Command.of("sh", "-c", "kill -" + name + " " + process).run();
    }
  }

  static void pause() {
    try {
      Thread.sleep(Duration.ofMillis(20));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("Interrupted", e));
    }
  }
}
