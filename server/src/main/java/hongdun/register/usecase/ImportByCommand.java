package hongdun.register.usecase;

import hongdun.register.domain.SourceImport;
import hongdun.register.domain.SourceImport.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Service;

/** 命令行导入 — an import that somebody begins with the launcher and watches there. */
@Service
public class ImportByCommand {
  private final BringSource bringing;
  private final PreviewSource previewing;
  private final RunImport running;

  ImportByCommand(BringSource bringing, PreviewSource previewing, RunImport running) {
    this.bringing = bringing;
    this.previewing = previewing;
    this.running = running;
  }

  /** Reads a file through, once or afresh; empty when there is no such file to read. */
  public Optional<SourceImport> check(Path path, boolean afresh, LongConsumer told)
      throws IOException {
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      return Optional.empty();
    }
    var file = bringing.bring(path, path.getFileName().toString(), Optional.empty(), afresh);
    return Optional.of(file.state() == State.READING ? previewing.preview(file, told) : file);
  }

  public RunImport.Outcome run(SourceImport file, Consumer<SourceImport> told) {
    return running.run(file.id(), told);
  }
}
