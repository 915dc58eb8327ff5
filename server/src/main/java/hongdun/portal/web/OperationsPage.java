package hongdun.portal.web;

import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.usecase.KeepOperations.State;
import java.util.Locale;

/** 运行状况 — the operator's page. */
public record OperationsPage(State state, long jobs) implements Page {
  private static final long MEGABYTE = 1024 * 1024;
  private static final double GIGABYTE = 1024.0 * MEGABYTE;

  @Override
  public String template() {
    return "portal/operations";
  }

  /** A size as people say it: in gigabytes from one up, in megabytes below. */
  public String size(long bytes, Frame frame) {
    return bytes < GIGABYTE
        ? frame.text("portal.operations.megabytes", frame.number(bytes / MEGABYTE))
        : frame.text(
            "portal.operations.gigabytes", String.format(Locale.ROOT, "%.1f", bytes / GIGABYTE));
  }
}
