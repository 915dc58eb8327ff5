package hongdun.portal.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Flash;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** 继续提交: what somebody entered before his session ended, to be sent again. */
@Controller
@Access(Who.SIGNED_IN)
class ContinueController {
  static final String PATH = "/continue";
  private final Unsent unsent;
  private final Next next;

  ContinueController(Unsent unsent, Next next) {
    this.unsent = unsent;
    this.next = next;
  }

  @GetMapping(PATH)
  Page show(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
    return unsent
        .find(who, request)
        .<Page>map(form -> new ContinuePage(form, Unsent.tokenOf(request)))
        .orElseGet(() -> {
          Flash.say(response, "portal.continue.none");
          return new Redirect(next.after("/", who));
        });
  }

  @PostMapping("/continue/discard")
  Page discard(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
    unsent.discard(who, request, response);
    Flash.say(response, "portal.continue.discarded");
    return new Redirect(next.after("/", who));
  }
}
