package hongdun.portal.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.Tries;
import hongdun.portal.usecase.ResetPassword;
import hongdun.portal.web.ResetPage.Step;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** 忘记密码: the address, the code sent there, another password. */
@Controller
@Access(Who.EVERYONE)
class ResetController {
  private static final String PURPOSE = "reset";
  private static final TokenCookie TOKEN =
      new TokenCookie("reset", "/reset", Duration.ofMinutes(40));
  private static final String BEGIN = "/reset";
  private static final String CODE_PAGE = "/reset/code";
  private static final String PASSWORD_PAGE = "/reset/password";

  private final ResetPassword reset;
  private final Tries tries;

  ResetController(ResetPassword reset, Tries tries) {
    this.reset = reset;
    this.tries = tries;
  }

  @GetMapping(BEGIN)
  Page begin() {
    return new ResetPage(Step.BEGIN, "", List.of());
  }

  @PostMapping(BEGIN)
  Page begin(Frame frame, Form form, HttpServletRequest request, HttpServletResponse response) {
    tries.count(PURPOSE, request.getRemoteAddr());
    return reset
        .begin(form.text("address"), frame.language())
        .<Page>map(token -> {
          TOKEN.set(token, request, response);
          return new Redirect(CODE_PAGE);
        })
        .orElseGet(() ->
            new ResetPage(
                Step.BEGIN,
                form.text("address"),
                List.of(Shortcoming.of("address", "portal.sign-up.address.unreadable"))));
  }

  @GetMapping(CODE_PAGE)
  Page code(HttpServletRequest request) {
    return TOKEN.in(request).filter(reset::isUnderWay).isPresent()
        ? new ResetPage(Step.CODE, "", List.of())
        : new Redirect(BEGIN);
  }

  @PostMapping(CODE_PAGE)
  Page code(Form form, HttpServletRequest request, HttpServletResponse response) {
    var token = TOKEN.in(request);
    if (token.isEmpty()) {
      return lapsed(request, response);
    }
    tries.check(PURPOSE + "-code", request.getRemoteAddr());
    return switch (reset.confirm(token.get(), form.code("code"))) {
      case ResetPassword.Confirmation.Confirmed() -> new Redirect(PASSWORD_PAGE);
      case ResetPassword.Confirmation.Lapsed() -> lapsed(request, response);
      case ResetPassword.Confirmation.WrongCode(int left) -> {
        tries.failed(PURPOSE + "-code", request.getRemoteAddr());
        yield left == 0
            ? lapsed(request, response)
            : new ResetPage(
                Step.CODE,
                "",
                List.of(
                    Shortcoming.of("code", "portal.sign-up.code.wrong", Integer.toString(left))));
      }
    };
  }

  @GetMapping(PASSWORD_PAGE)
  Page password(HttpServletRequest request) {
    return TOKEN.in(request).filter(reset::isConfirmed).isPresent()
        ? new ResetPage(Step.PASSWORD, "", List.of())
        : new Redirect(BEGIN);
  }

  @PostMapping(PASSWORD_PAGE)
  Page password(Form form, HttpServletRequest request, HttpServletResponse response) {
    var token = TOKEN.in(request);
    if (token.isEmpty()) {
      return lapsed(request, response);
    }
    return switch (reset.finish(token.get(), form.secret("password"), form.secret("again"))) {
      case ResetPassword.Ending.Lapsed() -> lapsed(request, response);
      case ResetPassword.Ending.Faulty(var faults) -> new ResetPage(Step.PASSWORD, "", faults);
      case ResetPassword.Ending.Replaced() -> {
        TOKEN.remove(request, response);
        Flash.say(response, "portal.reset.done");
        yield new Redirect("/sign-in");
      }
    };
  }

  private static Page lapsed(HttpServletRequest request, HttpServletResponse response) {
    TOKEN.remove(request, response);
    return new ResetPage(Step.BEGIN, "", List.of(Shortcoming.of("address", "portal.reset.lapsed")));
  }
}
