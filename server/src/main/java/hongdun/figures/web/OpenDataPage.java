package hongdun.figures.web;

import hongdun.figures.domain.OpenFile;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import java.time.LocalDate;
import java.util.List;

/**
 * 开放数据页 — the files of the last days.
 *
 * @param linkedData the same for machines (schema.org Dataset)
 */
public record OpenDataPage(
    List<Day> days,
    List<String> contents,
    long keptDays,
    String licence,
    boolean mayMake,
    String linkedData)
    implements Page {
  private static final long KILO = 1_000;

  /** The files of a day. */
  public record Day(LocalDate day, List<OpenFile> files) {}

  @Override
  public String template() {
    return "figures/openData";
  }

  /** A size as people read it. */
  public String size(OpenFile file, Frame frame) {
    return file.bytes() < KILO * KILO
        ? frame.text("figures.open-data.kilobytes", Math.max(1, file.bytes() / KILO))
        : frame.text("figures.open-data.megabytes", file.bytes() / (KILO * KILO));
  }
}
