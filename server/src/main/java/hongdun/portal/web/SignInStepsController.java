package hongdun.portal.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.Tries;
import hongdun.portal.domain.SignInWay;
import hongdun.portal.usecase.OwnAccount;
import hongdun.portal.usecase.OwnSecondFactor;
import hongdun.portal.web.Sessions.AtTheDoor;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** What is asked after the password: the second factor, and an own password for a given one. */
@Controller
@Access(Who.EVERYONE)
class SignInStepsController {
  private static final String PURPOSE = "second-factor";
  private static final Page BEGIN = new Redirect("/sign-in");

  private final OwnSecondFactor factor;
  private final OwnAccount account;
  private final Door door;
  private final Tries tries;
  private final InstantSource realTime;

  SignInStepsController(
      OwnSecondFactor factor,
      OwnAccount account,
      Door door,
      Tries tries,
      @Qualifier("realTime") InstantSource realTime) {
    this.factor = factor;
    this.account = account;
    this.door = door;
    this.tries = tries;
    this.realTime = realTime;
  }

  @GetMapping(Door.CODE)
  Page code(HttpServletRequest request) {
    return Sessions.atTheDoor(request).isPresent() ? new CodePage(List.of()) : BEGIN;
  }

  @PostMapping(Door.CODE)
  Page code(Form form, HttpServletRequest request, HttpServletResponse response) {
    return Sessions.atTheDoor(request)
        .map(visitor -> shown(visitor, form.text("code"), request, response))
        .orElse(BEGIN);
  }

  private Page shown(
      AtTheDoor visitor, String code, HttpServletRequest request, HttpServletResponse response) {
    tries.check(PURPOSE, request.getRemoteAddr());
    var origin = Sessions.originOf(request);
    return switch (factor.show(visitor.proof().account(), code, origin)) {
      case OwnSecondFactor.Shown.Right(var way) ->
          door.advance(visitor.proof().by(way), visitor.next(), request, response);
      case OwnSecondFactor.Shown.Wrong() -> {
        tries.failed(PURPOSE, request.getRemoteAddr());
        yield new CodePage(List.of(Shortcoming.of("code", "portal.second-factor.wrong")));
      }
      case OwnSecondFactor.Shown.Locked(var until) ->
          new CodePage(
              List.of(Shortcoming.of("code", "portal.second-factor.locked", minutesUntil(until))));
    };
  }

  private String minutesUntil(Instant until) {
    var seconds = Duration.between(realTime.instant(), until).toSeconds();
    return Long.toString(Math.max(1, (seconds + 59) / 60));
  }

  @GetMapping(Door.PASSWORD)
  Page password(HttpServletRequest request) {
    return Sessions.atTheDoor(request).isPresent() ? new FirstPasswordPage(List.of()) : BEGIN;
  }

  @PostMapping(Door.PASSWORD)
  Page password(Form form, HttpServletRequest request, HttpServletResponse response) {
    var visitor = Sessions.atTheDoor(request);
    if (visitor.isEmpty()) {
      return BEGIN;
    }
    var proof = visitor.get().proof();
    return switch (account.chooseFirst(proof, form.secret("password"), form.secret("again"))) {
      case OwnAccount.Choice.Chosen(var better) ->
          door.advance(better, visitor.get().next(), request, response);
      case OwnAccount.Choice.Faulty(var faults) -> new FirstPasswordPage(faults);
      case OwnAccount.Choice.Lapsed() -> BEGIN;
    };
  }

  @GetMapping(Door.FACTOR)
  Page factor(HttpServletRequest request) {
    var visitor = Sessions.atTheDoor(request);
    if (visitor.isEmpty() || isOn(visitor.get())) {
      return BEGIN;
    }
    return setUp(visitor.get().proof().account(), List.of());
  }

  private boolean isOn(AtTheDoor visitor) {
    return factor.standing(visitor.proof().account()).isOn();
  }

  private Page setUp(long owner, List<Shortcoming> faults) {
    if (factor.begun(owner).isEmpty()) {
      factor.begin(owner);
    }
    return new FactorSetUpPage(factor.begun(owner).orElseThrow(), Door.FACTOR, true, faults);
  }

  @PostMapping(Door.FACTOR)
  Page factor(Form form, HttpServletRequest request) {
    var visitor = Sessions.atTheDoor(request);
    if (visitor.isEmpty() || isOn(visitor.get())) {
      return BEGIN;
    }
    tries.check(PURPOSE, request.getRemoteAddr());
    var proof = visitor.get().proof();
    Optional<List<String>> codes = factor.confirm(proof.account(), form.text("code"));
    if (codes.isEmpty()) {
      tries.failed(PURPOSE, request.getRemoteAddr());
      return setUp(proof.account(), List.of(Shortcoming.of("code", "portal.second-factor.wrong")));
    }
    request.getSession().setAttribute(Sessions.PROOF, proof.by(SignInWay.CODE));
    return new RecoveryCodesPage(codes.get(), "/sign-in/go-on");
  }

  @PostMapping("/sign-in/go-on")
  Page goOn(HttpServletRequest request, HttpServletResponse response) {
    return Sessions.atTheDoor(request)
        .map(visitor -> door.advance(visitor.proof(), visitor.next(), request, response))
        .orElse(BEGIN);
  }
}
