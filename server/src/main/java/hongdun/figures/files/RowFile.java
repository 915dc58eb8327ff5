package hongdun.figures.files;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 行式文件 — a file that rows are written to one after another; nothing of them is kept. */
interface RowFile extends Closeable {
  /** A row's values in the order of the columns; null where there is none. */
  void add(List<@Nullable Object> values) throws IOException;
}
