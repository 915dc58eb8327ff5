package hongdun.casework.web;

import java.io.IOException;
import java.util.List;

/** 导出文件 — a file rows are written to one after another. */
interface ExportedRows extends AutoCloseable {
  void head(List<String> names) throws IOException;

  /** Throws an unchecked exception when the reader is gone. */
  void add(ExportedRow row);

  @Override
  void close() throws IOException;
}
