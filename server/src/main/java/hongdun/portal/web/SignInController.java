package hongdun.portal.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.Tries;
import hongdun.portal.usecase.SignIn;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
@Access(Who.EVERYONE)
class SignInController {
  private static final String PURPOSE = "sign-in";
  private final SignIn signIn;
  private final Door door;
  private final Next next;
  private final Tries tries;
  private final InstantSource realTime;

  SignInController(
      SignIn signIn,
      Door door,
      Next next,
      Tries tries,
      @Qualifier("realTime") InstantSource realTime) {
    this.signIn = signIn;
    this.door = door;
    this.next = next;
    this.tries = tries;
    this.realTime = realTime;
  }

  @GetMapping("/sign-in")
  Page show(Frame frame, Form form) {
    var asked = form.text("next");
    return next.ofVisitor(frame, asked)
        .<Page>map(Redirect::new)
        .orElseGet(() -> new SignInPage("", asked, List.of()));
  }

  @PostMapping("/sign-in")
  Page signIn(HttpServletRequest request, HttpServletResponse response, Form form) {
    var address = form.text("address");
    var password = form.secret("password");
    var faults = new ArrayList<Shortcoming>();
    if (address.isEmpty()) {
      faults.add(Shortcoming.of("address", "portal.sign-in.address.missing"));
    }
    if (password.isEmpty()) {
      faults.add(Shortcoming.of("password", "portal.sign-in.password.missing"));
    }
    if (!faults.isEmpty()) {
      return new SignInPage(address, form.text("next"), faults);
    }
    tries.check(PURPOSE, request.getRemoteAddr());
    return switch (signIn.signIn(address, password, Sessions.originOf(request))) {
      case SignIn.Outcome.Admitted(var proof) ->
          door.advance(proof, form.text("next"), request, response);
      case SignIn.Outcome.Wrong() -> {
        tries.failed(PURPOSE, request.getRemoteAddr());
        yield refused(form, Shortcoming.of("address", "portal.sign-in.wrong"));
      }
      case SignIn.Outcome.Locked(var until) ->
          refused(form, Shortcoming.of("address", "portal.sign-in.locked", minutesUntil(until)));
    };
  }

  private static SignInPage refused(Form form, Shortcoming why) {
    return new SignInPage(form.text("address"), form.text("next"), List.of(why));
  }

  private String minutesUntil(Instant until) {
    var seconds = Duration.between(realTime.instant(), until).toSeconds();
    return Long.toString(Math.max(1, (seconds + 59) / 60));
  }
}
