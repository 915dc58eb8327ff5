package hongdun.casework.web;

import hongdun.agency.Officer;
import hongdun.casework.domain.ChainLink;
import hongdun.casework.domain.GivenNotice;
import hongdun.casework.domain.JournalSheet.Item;
import hongdun.casework.domain.ProcedureTable;
import hongdun.casework.web.JournalPage.Line;
import hongdun.portal.Frame;

/** 办理记录用语 — what happened to a matter, each in a sentence a layman reads. */
final class JournalWords {
  private final Frame frame;
  private final ProcedureTable table;

  JournalWords(Frame frame, ProcedureTable table) {
    this.frame = frame;
    this.table = table;
  }

  Line line(Item item) {
    return switch (item) {
      case Item.Happened(var link) -> new Line(item.at(), happened(link), note(link), basis(link));
      case Item.Told(_, var notice) ->
          new Line(
              item.at(),
              notice
                  .map(given -> frame.text("casework.journal.told-of", subject(given)))
                  .orElseGet(() -> frame.text("casework.journal.told")),
              notice
                  .map(given -> frame.text(given.bodyKey(), given.arguments().toArray()))
                  .orElse(""),
              "");
      case Item.Reached(var access, var officer, var unit) ->
          new Line(
              item.at(),
              frame.text(
                  "casework.journal.reached",
                  officer.name(),
                  officer.number(),
                  frame.text(unit.name()),
                  access.kind().name(),
                  access.what()),
              "",
              "");
    };
  }

  private String subject(GivenNotice given) {
    return frame.text(given.subjectKey(), given.arguments().toArray());
  }

  private String happened(ChainLink link) {
    var line = link.line();
    var step = StepWords.of(table, line, frame);
    var moved = line.from().equals(line.to()) ? "stays" : "moves";
    var from = frame.text(table.stageKey(line.from()));
    var to = frame.text(table.stageKey(line.to()));
    return switch (line.byKind()) {
      case SYSTEM -> frame.text("casework.journal.by-system", step, moved, from, to);
      case PARTY -> frame.text("casework.journal.by-party", line.byName(), step, moved, from, to);
      case OFFICER ->
          frame.text(
              "casework.journal.by-officer",
              line.byName(),
              link.officer().map(Officer::number).orElse(""),
              line.role().map(role -> frame.text("agency.role." + role.name())).orElse("none"),
              link.unit().map(unit -> frame.text(unit.name())).orElse(""),
              capacity(link),
              link.inPlaceOf().map(Officer::name).orElse(""),
              step,
              moved,
              from,
              to);
    };
  }

  private static String capacity(ChainLink link) {
    if (link.line().forParty()) {
      return "party";
    }
    return link.inPlaceOf().isPresent() ? "substitute" : "self";
  }

  private String note(ChainLink link) {
    return StepWords.note(link.line(), frame);
  }

  private String basis(ChainLink link) {
    return link.line().basis().map(frame::text).orElse("");
  }
}
