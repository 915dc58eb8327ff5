package hongdun.portal.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@Access(Who.EVERYONE)
class StatementController {
  @GetMapping("/help")
  StatementPage help() {
    return new StatementPage("help", 11);
  }

  @GetMapping("/accessibility")
  StatementPage accessibility() {
    return new StatementPage("accessibility", 6);
  }

  @GetMapping("/privacy")
  StatementPage privacy() {
    return new StatementPage("privacy", 9);
  }
}
