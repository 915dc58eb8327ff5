package hongdun.casework.web;

import hongdun.casework.MatterId;
import hongdun.casework.usecase.PrintSheets;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Frame;
import hongdun.portal.SignedIn;
import java.time.InstantSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 打印办件: the responsibility chain on one sheet, and the whole journal. */
@Controller
@Access(
    value = Who.OFFICERS,
    roles = {"ACCEPTOR", "EXAMINER", "APPROVER", "DIVISION_HEAD", "HEAD", "LEADER", "SUPERVISOR"})
class ChainController {
  private final PrintSheets sheets;
  private final InstantSource clock;

  ChainController(PrintSheets sheets, InstantSource clock) {
    this.sheets = sheets;
    this.clock = clock;
  }

  @GetMapping("/desk/matters/{id:[0-9]{1,18}}/chain")
  ChainPage chain(@PathVariable long id, SignedIn visitor, Frame frame) {
    var sheet = sheets.chain(new MatterId(id), visitor.asOfficer());
    return new ChainPage(
        sheet,
        new DueWords(frame.words(), frame.language()).sentences(sheet.due()),
        clock.instant());
  }

  @GetMapping("/desk/matters/{id:[0-9]{1,18}}/journal")
  JournalPage journal(@PathVariable long id, SignedIn visitor, Frame frame) {
    var sheet = sheets.journal(new MatterId(id), visitor.asOfficer());
    var words = new JournalWords(frame, sheet.chain().table());
    return new JournalPage(
        sheet.chain(), sheet.items().stream().map(words::line).toList(), clock.instant());
  }
}
