package hongdun.casework.web;

import hongdun.casework.Procedure.By;
import hongdun.casework.domain.FlowPicture;
import hongdun.casework.domain.FlowPicture.Box;
import hongdun.casework.domain.FlowPicture.Link;
import hongdun.casework.domain.ProcedureTable;
import hongdun.casework.domain.Row;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * 流程图 — the picture of a procedure as a variant leaves it, and the same as a list.
 *
 * @param here the stage the matter is in; empty when it is nobody's matter
 */
public record FlowPart(ProcedureTable table, FlowPicture picture, String here) implements Page {
  public static final int WIDTH = 400;
  public static final int BOX_WIDTH = 172;
  public static final int BOX_HEIGHT = 50;
  private static final int ROW = 82;
  private static final int LEFT = 16;
  private static final int RIGHT = 212;
  private static final int TOP = 8;
  private static final int BEND = 14;
  private static final int LINE = 22;

  public static FlowPart of(ProcedureTable table, String here) {
    return new FlowPart(table, FlowPicture.of(table), here);
  }

  @Override
  public String template() {
    return "casework/flow";
  }

  public int height() {
    return picture.height() * ROW;
  }

  public int x(Box box) {
    return box.side() ? RIGHT : LEFT;
  }

  public int y(Box box) {
    return TOP + box.row() * ROW;
  }

  public boolean isHere(Box box) {
    return box.stage().equals(here);
  }

  public boolean isEnd(Box box) {
    return !table.rule(box.stage()).open();
  }

  /** The line of a way: straight where nothing lies between, else round it. */
  public String path(Link link) {
    var from = link.from();
    var to = link.to();
    if (from.side() != to.side()) {
      var out = from.side() ? x(from) : x(from) + BOX_WIDTH;
      var in = to.side() ? x(to) : x(to) + BOX_WIDTH;
      return "M%d %d L%d %d".formatted(out, middle(from), in, middle(to));
    }
    var centre = x(from) + BOX_WIDTH / 2;
    if (to.row() == from.row() + 1) {
      return "M%d %d L%d %d".formatted(centre, y(from) + BOX_HEIGHT, centre, y(to));
    }
    if (to.row() == from.row() - 1) {
      return "M%d %d L%d %d".formatted(centre, y(from), centre, y(to) + BOX_HEIGHT);
    }
    var edge = from.side() ? x(from) + BOX_WIDTH : x(from);
    var bend = from.side() ? edge + BEND : edge - BEND;
    return "M%d %d C%d %d %d %d %d %d"
        .formatted(edge, middle(from), bend, middle(from), bend, middle(to), edge, middle(to));
  }

  private int middle(Box box) {
    return y(box) + BOX_HEIGHT / 2;
  }

  /** The words of a box in at most two lines. */
  public List<String> lines(Box box, Frame frame) {
    var words = box.number() + ". " + frame.text(table.stageKey(box.stage()));
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    double width = 0;
    for (int i = 0; i < words.length(); i++) {
      var letter = words.charAt(i);
      width += letter > '\u2e80' ? 2 : 1;
      line.append(letter);
      if (width >= LINE && breaks(words, i) && lines.isEmpty()) {
        lines.add(line.toString().strip());
        line.setLength(0);
        width = 0;
      }
    }
    lines.add(line.toString().strip());
    return lines;
  }

  private static boolean breaks(String words, int at) {
    return at + 1 < words.length()
        && (words.charAt(at) == ' ' || words.charAt(at) > '\u2e80')
        && Character.isLetterOrDigit(words.charAt(at + 1));
  }

  /** The officers' and the party's steps out of a stage, each in a sentence. */
  public List<String> steps(Box box, Frame frame) {
    return table.rowsFrom(box.stage()).stream().map(row -> sentence(row, frame)).toList();
  }

  private String sentence(Row row, Frame frame) {
    return frame.text(
        "casework.flow.step",
        frame.text(table.stepKey(row.step())),
        who(row, frame),
        frame.text(table.stageKey(row.to())));
  }

  private static String who(Row row, Frame frame) {
    return switch (row.by()) {
      case By.Officers(var roles) ->
          roles.stream()
              .sorted()
              .map(role -> frame.text("agency.role." + role.name()))
              .collect(Collectors.joining(frame.text("casework.variant.or")));
      case By.TheParty() -> frame.text("casework.by.party");
      case By.TheSystem() -> frame.text("casework.by.system");
    };
  }
}
