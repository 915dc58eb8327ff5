package hongdun.portal;

import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.Map;

/**
 * 表格交换 — something that leaves as a table and comes in again as one: a room declares it as a bean.
 * A table that comes in is planned first, and nothing changes before it is taken over.
 */
public interface SheetExchange {
  /** Room and name: agency.people. */
  String id();

  /** The key of what it is called. */
  String titleKey();

  /** The columns by name; their words are the keys {@code <id>.column.<name>}. */
  List<Column> columns();

  /** Whether somebody may take a table over; whoever may come to the page may take one away. */
  boolean mayTakeOver(SignedIn who);

  /** The rows as they stand for somebody, in the order of the columns. */
  List<List<String>> rows(SignedIn who);

  /** What would change, line by line, and every fault; in a transaction of its own. */
  Plan plan(SignedIn who, List<Line> lines);

  /** Changes all of it in the current transaction, which a fault that came up meanwhile undoes. */
  Plan takeOver(SignedIn who, List<Line> lines);

  /** A column by its name in the code and the key of what it is called. */
  record Column(String name, String titleKey) {}

  /** A line of the table with its number in the file, the head being the first. */
  record Line(int number, Map<String, String> cells) {
    public String text(String column) {
      var said = cells.get(column);
      return said == null ? "" : said;
    }
  }

  /** 方案 — what a table would change. */
  record Plan(List<Step> steps, List<Fault> faults) {
    public long count(Kind kind) {
      return steps.stream().filter(step -> step.kind() == kind).count();
    }
  }

  /** What becomes of a line. */
  enum Kind {
    ADDED,
    CHANGED,
    ENDED,
    SAME
  }

  /** One line's change in words. */
  record Step(int line, Kind kind, String before, String after) {}

  /** One fault: which line and column, what stands there, and why it is wrong. */
  record Fault(int line, String column, String value, Shortcoming reason) {}
}
