package hongdun.casework.web;

import hongdun.casework.usecase.Procedures;
import hongdun.casework.usecase.ShownProcedures;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Frame;
import hongdun.portal.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

@Controller
class ProcedureController {
  private final Procedures procedures;
  private final ShownProcedures shown;

  ProcedureController(Procedures procedures, ShownProcedures shown) {
    this.procedures = procedures;
    this.shown = shown;
  }

  @GetMapping("/procedures/{code}")
  @Access(Who.EVERYONE)
  ProcedurePage show(@PathVariable String code) {
    return procedures
        .find(code)
        .map(table ->
            new ProcedurePage(table, shown.ofItem(code).map(usual -> FlowPart.of(usual, ""))))
        .orElseThrow(() -> new NotFound("No procedure of this code"));
  }

  /** The procedure as most bureaus go through it, for other systems. */
  @GetMapping(path = "/procedures/{code}/bpmn", produces = "application/xml")
  @Access(Who.EVERYONE)
  @ResponseBody
  String bpmn(@PathVariable String code, Frame frame) {
    return shown
        .ofItem(code)
        .map(table -> Bpmn.of(table, frame.words(), frame.language()))
        .orElseThrow(() -> new NotFound("No procedure of this code"));
  }
}
