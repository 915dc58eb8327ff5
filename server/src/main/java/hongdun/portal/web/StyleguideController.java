package hongdun.portal.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@ConditionalOnProperty(name = "hongdun.mode", havingValue = "demonstration")
class StyleguideController {
  @GetMapping("/styleguide")
  @Access(Who.EVERYONE)
  StyleguidePage styleguide(@RequestParam(defaultValue = "false") boolean faulty) {
    return new StyleguidePage(faulty);
  }
}
