package hongdun.casework.web;

import hongdun.casework.MatterId;
import hongdun.casework.usecase.ReadMatter;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.SignedIn;
import java.time.InstantSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class ChainController {
  private final ReadMatter matters;
  private final InstantSource clock;

  ChainController(ReadMatter matters, InstantSource clock) {
    this.matters = matters;
    this.clock = clock;
  }

  @GetMapping("/desk/matters/{id}/chain")
  @Access(Who.OFFICERS)
  ChainPage chain(@PathVariable long id, SignedIn visitor) {
    return new ChainPage(matters.chain(new MatterId(id), visitor.asOfficer()), clock.instant());
  }
}
