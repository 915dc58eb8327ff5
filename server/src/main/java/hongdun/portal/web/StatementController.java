package hongdun.portal.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Dates;
import hongdun.portal.usecase.ApplyRetention;
import hongdun.portal.usecase.EraseOwnData;
import java.time.InstantSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@Access(Who.EVERYONE)
class StatementController {
  private final EraseOwnData data;
  private final ApplyRetention retention;
  private final InstantSource clock;

  StatementController(EraseOwnData data, ApplyRetention retention, InstantSource clock) {
    this.data = data;
    this.retention = retention;
    this.clock = clock;
  }

  @GetMapping("/help")
  StatementPage help() {
    return new StatementPage("help", 11);
  }

  @GetMapping("/accessibility")
  StatementPage accessibility() {
    return new StatementPage("accessibility", 7);
  }

  /** What the rooms declare, with the periods as they hold today. */
  @GetMapping("/privacy")
  PrivacyPage privacy() {
    return new PrivacyPage(data.holdings(), retention.periods(Dates.dayOf(clock.instant())));
  }
}
