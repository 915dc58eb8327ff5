package hongdun.portal;

import java.util.List;

/** 运行状况 — lines a room adds to the operator's page: what it counts, and whether that is well. */
public interface OperationsPanel {
  List<Line> lines();

  /**
   * A line.
   *
   * @param titleKey the key of what is told
   * @param valueKey the key of its value in words, with its arguments
   * @param path where more is to be seen; empty for nowhere
   */
  record Line(
      String titleKey, String valueKey, List<String> arguments, Meaning meaning, String path) {}
}
