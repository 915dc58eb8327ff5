package hongdun.register.usecase;

import hongdun.register.domain.Finding;
import hongdun.register.domain.ImportedEntity;
import hongdun.register.domain.LineReader;
import hongdun.register.domain.LineReading;
import hongdun.register.domain.SourceHead;
import hongdun.register.domain.SourceRules;
import hongdun.register.persistence.ImportRows.Prepared;
import hongdun.register.source.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 分批 — a file cut into batches, from where the last finished one ended. */
final class SourceBatches {
  static final int SIZE = 30_000;

  /** Long scopes make heavy lines: a batch of them is shorter. */
  private static final int MOST_TEXT = 6_000_000;

  private final SourceFile.Lines lines;
  private final LineReader reader;
  private long toSkip;

  SourceBatches(SourceFile.Lines lines, SourceRules rules, long done) throws IOException {
    this.lines = lines;
    var head = lines.next().orElseThrow(() -> new IOException("The file has become empty"));
    this.reader = new LineReader(SourceHead.of(head.cells()), rules);
    this.toSkip = done;
  }

  /**
   * A batch as it is to be written.
   *
   * @param lines how many lines it takes, refused ones too
   */
  record Batch(
      long first, long last, int lines, int refused, Prepared rows, List<Finding> findings) {}

  /** The next batch; empty at the end of the file. */
  Optional<Batch> next() throws IOException {
    var entities = new ArrayList<ImportedEntity>(SIZE);
    var findings = new ArrayList<Finding>();
    long first = 0;
    long last = 0;
    int taken = 0;
    int refused = 0;
    int text = 0;
    while (taken < SIZE && text < MOST_TEXT) {
      var line = lines.next();
      if (line.isEmpty()) {
        break;
      }
      if (toSkip > 0) {
        toSkip--;
        continue;
      }
      taken++;
      last = line.get().number();
      first = first == 0 ? last : first;
      switch (reader.read(line.get())) {
        case LineReading.Refused(var faults) -> {
          refused++;
          findings.addAll(faults);
        }
        case LineReading.Readable(var entity, var known) -> {
          entities.add(entity);
          text += entity.scope().length() + entity.domicile().length();
          findings.addAll(known);
        }
      }
    }
    return taken == 0
        ? Optional.empty()
        : Optional.of(new Batch(first, last, taken, refused, Prepared.of(entities), findings));
  }
}
