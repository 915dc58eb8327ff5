package hongdun.figures.domain;

import java.time.Instant;
import java.time.LocalDate;

/** 数据文件 — a file of the open data with what anybody needs to check it. */
public record OpenFile(
    String name,
    String source,
    LocalDate day,
    Format format,
    long rows,
    long bytes,
    String sha256,
    Instant madeAt) {
  /** 格式 — how a file is written. */
  public enum Format {
    CSV("csv.gz", "application/gzip"),
    JSON_LINES("jsonl.gz", "application/gzip"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String ending;
    private final String mediaType;

    Format(String ending, String mediaType) {
      this.ending = ending;
      this.mediaType = mediaType;
    }

    public String mediaType() {
      return mediaType;
    }

    /** The name of a file of a source and a day. */
    public String name(String source, LocalDate day) {
      return source + "-" + day + "." + ending;
    }
  }

  /** Where it is downloaded. */
  public String path() {
    return "/open-data/files/" + name;
  }
}
