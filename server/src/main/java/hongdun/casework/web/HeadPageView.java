package hongdun.casework.web;

import hongdun.portal.Chart;
import hongdun.portal.Choice;
import hongdun.portal.Page;
import java.time.LocalDate;
import java.util.List;

/** 负责人页 — what came in, what was decided, what is late and who holds what, down to the matter. */
public record HeadPageView(
    LocalDate from,
    LocalDate to,
    String place,
    List<Choice> places,
    Line total,
    List<Line> units,
    List<Line> keepers,
    List<Chart> charts,
    List<Waiting> waiting,
    String waitingCount)
    implements Page {
  /**
   * The figures of a unit, an officer or all, each with the list behind it.
   *
   * @param received 0 where it is not counted, as of officers
   * @param late of the concluded, those after their promised day
   */
  public record Line(
      String name, Cell received, Cell decided, Cell late, Cell open, Cell overdue, Cell soon) {}

  /** A number with the address of the list behind it. */
  public record Cell(long number, String path) {}

  /** A matter that waits for the reader himself. */
  public record Waiting(String path, String number, String subject, String stageKey) {}

  @Override
  public String template() {
    return "casework/head";
  }
}
