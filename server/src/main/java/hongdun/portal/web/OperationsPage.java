package hongdun.portal.web;

import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.usecase.KeepOperations.State;
import java.util.Locale;

/** 运行状况 — the operator's page. */
public record OperationsPage(State state, long jobs) implements Page {
  private static final double GIGABYTE = 1024.0 * 1024 * 1024;

  @Override
  public String template() {
    return "portal/operations";
  }

  public String gigabytes(long bytes, Frame frame) {
    return frame.text(
        "portal.operations.gigabytes", String.format(Locale.ROOT, "%.1f", bytes / GIGABYTE));
  }
}
