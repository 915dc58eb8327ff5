package hongdun.register.usecase;

import hongdun.register.domain.ImportPreview;
import hongdun.register.domain.LineReader;
import hongdun.register.domain.SourceColumn;
import hongdun.register.domain.SourceHead;
import hongdun.register.domain.SourceImport;
import hongdun.register.domain.SourceImport.State;
import hongdun.register.persistence.Imports;
import hongdun.register.source.SourceFile;
import java.io.IOException;
import java.util.List;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** 预检 — reads a file through and keeps what an import of it would do; the book stays as it is. */
@Component
class PreviewSource {
  private static final Logger LOG = LoggerFactory.getLogger(PreviewSource.class);
  private static final int TOLD_EVERY = 100_000;
  private static final ImportPreview NOTHING =
      new ImportPreview(
          0,
          0,
          List.of(),
          SourceColumn.NEEDED.stream().map(SourceColumn::head).toList(),
          List.of(),
          List.of(),
          List.of(),
          List.of());

  private final Imports imports;
  private final ListedRules rules;

  PreviewSource(Imports imports, ListedRules rules) {
    this.imports = imports;
    this.rules = rules;
  }

  /** Reads it through; whoever is told hears of the lines so far. */
  SourceImport preview(SourceImport file, LongConsumer told) {
    try {
      var preview = read(new SourceFile(file.path()), told);
      imports.seen(file.id(), preview.canStart() ? State.READ : State.UNREADABLE, preview);
    } catch (IOException broken) {
      LOG.warn("Import {} cannot be read to its end", file.id(), broken);
      imports.seen(file.id(), State.UNREADABLE, NOTHING);
    }
    return imports.find(file.id()).orElseThrow();
  }

  private ImportPreview read(SourceFile file, LongConsumer told) throws IOException {
    try (var lines = file.open()) {
      var first = lines.next();
      if (first.isEmpty()) {
        return NOTHING;
      }
      var head = SourceHead.of(first.get().cells());
      var held = rules.now();
      var count = new ImportPreview.Count(head, held);
      if (!head.missing().isEmpty()) {
        return count.preview();
      }
      var reader = new LineReader(head, held);
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        count.add(line.get(), reader.read(line.get()));
        if (count.lines() % TOLD_EVERY == 0) {
          told.accept(count.lines());
        }
      }
      return count.preview();
    }
  }
}
