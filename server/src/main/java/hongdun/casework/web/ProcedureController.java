package hongdun.casework.web;

import hongdun.casework.usecase.Procedures;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class ProcedureController {
  private final Procedures procedures;

  ProcedureController(Procedures procedures) {
    this.procedures = procedures;
  }

  @GetMapping("/procedures/{code}")
  @Access(Who.EVERYONE)
  ProcedurePage show(@PathVariable String code) {
    return procedures
        .find(code)
        .map(ProcedurePage::new)
        .orElseThrow(() -> new NotFound("No procedure of this code"));
  }
}
