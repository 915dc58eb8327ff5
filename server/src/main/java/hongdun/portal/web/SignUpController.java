package hongdun.portal.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.Tries;
import hongdun.portal.usecase.SignUp;
import hongdun.portal.usecase.Visitor;
import hongdun.portal.web.SignUpPage.Step;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
@Access(Who.EVERYONE)
class SignUpController {
  private static final String PURPOSE = "sign-up";
  private static final TokenCookie TOKEN =
      new TokenCookie("sign-up", "/sign-up", Duration.ofMinutes(40));
  private static final String CODE_PAGE = "/sign-up/code";
  private static final String PASSWORD_PAGE = "/sign-up/password";

  private final SignUp signUp;
  private final Visitor visitor;
  private final Sessions sessions;
  private final Next next;
  private final Tries tries;

  SignUpController(SignUp signUp, Visitor visitor, Sessions sessions, Next next, Tries tries) {
    this.signUp = signUp;
    this.visitor = visitor;
    this.sessions = sessions;
    this.next = next;
    this.tries = tries;
  }

  @GetMapping("/sign-up")
  Page begin(Frame frame) {
    return next.ofVisitor(frame, "/")
        .<Page>map(Redirect::new)
        .orElseGet(() -> new SignUpPage(Step.BEGIN, "", "", List.of()));
  }

  @PostMapping("/sign-up")
  Page begin(Frame frame, Form form, HttpServletRequest request, HttpServletResponse response) {
    tries.check(PURPOSE, request.getRemoteAddr());
    var name = form.text("name");
    var address = form.text("address");
    return switch (signUp.begin(name, address, frame.language())) {
      case SignUp.Beginning.Faulty(var faults) -> new SignUpPage(Step.BEGIN, name, address, faults);
      case SignUp.Beginning.Begun(var token) -> {
        tries.failed(PURPOSE, request.getRemoteAddr());
        TOKEN.set(token, request, response);
        yield new Redirect(CODE_PAGE);
      }
    };
  }

  @GetMapping(CODE_PAGE)
  Page code(HttpServletRequest request) {
    return TOKEN
        .in(request)
        .flatMap(signUp::addressOf)
        .<Page>map(address -> new SignUpPage(Step.CODE, "", address, List.of()))
        .orElseGet(() -> new Redirect("/sign-up"));
  }

  @PostMapping(CODE_PAGE)
  Page code(Form form, HttpServletRequest request, HttpServletResponse response) {
    var token = TOKEN.in(request);
    if (token.isEmpty()) {
      return lapsed(request, response);
    }
    tries.check(PURPOSE + "-code", request.getRemoteAddr());
    return switch (signUp.confirm(token.get(), form.code("code"))) {
      case SignUp.Confirmation.Confirmed() -> new Redirect(PASSWORD_PAGE);
      case SignUp.Confirmation.Lapsed() -> lapsed(request, response);
      case SignUp.Confirmation.WrongCode(int left) -> {
        tries.failed(PURPOSE + "-code", request.getRemoteAddr());
        yield left == 0
            ? lapsed(request, response)
            : new SignUpPage(
                Step.CODE,
                "",
                signUp.addressOf(token.get()).orElse(""),
                List.of(
                    Shortcoming.of("code", "portal.sign-up.code.wrong", Integer.toString(left))));
      }
    };
  }

  @GetMapping(PASSWORD_PAGE)
  Page password(HttpServletRequest request) {
    return TOKEN.in(request).filter(signUp::isConfirmed).isPresent()
        ? new SignUpPage(Step.PASSWORD, "", "", List.of())
        : new Redirect("/sign-up");
  }

  @PostMapping(PASSWORD_PAGE)
  Page password(Form form, HttpServletRequest request, HttpServletResponse response) {
    var token = TOKEN.in(request);
    if (token.isEmpty()) {
      return lapsed(request, response);
    }
    return switch (signUp.finish(token.get(), form.secret("password"), form.secret("again"))) {
      case SignUp.Ending.Lapsed() -> lapsed(request, response);
      case SignUp.Ending.Faulty(var faults) -> new SignUpPage(Step.PASSWORD, "", "", faults);
      case SignUp.Ending.SignedUp(long account) -> {
        TOKEN.remove(request, response);
        var who = visitor.of(account).orElseThrow();
        sessions.open(who, request, response);
        Flash.say(response, "portal.sign-up.done");
        yield new Redirect(next.after("/", who));
      }
    };
  }

  private static Page lapsed(HttpServletRequest request, HttpServletResponse response) {
    TOKEN.remove(request, response);
    return new SignUpPage(
        Step.BEGIN, "", "", List.of(Shortcoming.of("name", "portal.sign-up.lapsed")));
  }
}
