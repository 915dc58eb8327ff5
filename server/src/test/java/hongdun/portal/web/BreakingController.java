package hongdun.portal.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.NotFound;
import hongdun.portal.OutOfTurn;
import hongdun.portal.Page;
import hongdun.portal.TooManyTries;
import java.time.Duration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Fails in every way a page can. */
@Controller
@Access(Who.EVERYONE)
class BreakingController {
  private static final class Late extends OutOfTurn {
    private static final long serialVersionUID = 1L;

    Late() {
      super("portal.sign-up.taken-meanwhile", "Somebody was faster");
    }
  }

  @GetMapping("/breaking/{how}")
  Page breakDown(@PathVariable String how, @RequestParam int number) {
    throw switch (how) {
      case "late" -> new Late();
      case "gone" -> new NotFound("It is gone");
      case "often" -> new TooManyTries(Duration.ofSeconds(42));
      case "database" -> new DataAccessResourceFailureException("No connection");
      default -> new IllegalStateException("A secret of the inside " + number);
    };
  }
}
