package hongdun.register.usecase;

import hongdun.register.domain.SourceImport;
import hongdun.register.domain.SourceImport.State;
import hongdun.register.persistence.Imports;
import java.nio.file.Files;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * 后台导入 — works on imports that were begun in the browser, and goes on with those that a stop of the
 * server broke off.
 */
@Component
class WorkOnImports {
  private static final Logger LOG = LoggerFactory.getLogger(WorkOnImports.class);
  private final Imports imports;
  private final PreviewSource previewing;
  private final RunImport running;
  private final EnterBatch entering;

  WorkOnImports(Imports imports, PreviewSource previewing, RunImport running, EnterBatch entering) {
    this.imports = imports;
    this.previewing = previewing;
    this.running = running;
    this.entering = entering;
  }

  void read(SourceImport file) {
    behind(file, () -> previewing.preview(file, _ -> {}));
  }

  /** Begins it, so that the next page says so, and goes on behind; false when it may not begin. */
  boolean run(SourceImport file) {
    if (!entering.begin(file)) {
      return false;
    }
    behind(
        file,
        () -> {
          if (running.run(file.id(), _ -> {}) instanceof RunImport.Outcome.Busy) {
            entering.end(file, State.BROKEN_OFF);
          }
        });
    return true;
  }

  /** On a server that has the file; another one leaves it alone. */
  @EventListener(ApplicationReadyEvent.class)
  void goOn() {
    var interrupted = imports.inState(State.RUNNING);
    if (interrupted.isEmpty()) {
      entering.settleWords();
    }
    // Another node may be at it: the lock decides, and whoever comes second leaves it as it is.
    interrupted.stream()
        .filter(WorkOnImports::isHere)
        .forEach(file -> behind(file, () -> running.run(file.id(), _ -> {})));
    imports.inState(State.READING).stream().filter(WorkOnImports::isHere).forEach(this::read);
  }

  private static boolean isHere(SourceImport file) {
    return Files.isReadable(file.path());
  }

  private static void behind(SourceImport file, Runnable work) {
    Thread.ofPlatform()
        .daemon()
        .name("import-" + file.id())
        .start(() -> {
          try {
            work.run();
          } catch (RuntimeException e) {
            LOG.error("Import {} broke off", file.id(), e);
          }
        });
  }
}
