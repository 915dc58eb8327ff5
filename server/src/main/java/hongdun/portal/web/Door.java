package hongdun.portal.web;

import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.domain.Proof;
import hongdun.portal.usecase.Admission;
import hongdun.portal.usecase.KeepLanguage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/** Leads whoever has proved something to what is asked next, and at last in. */
@Component
class Door {
  static final String CODE = "/sign-in/code";
  static final String PASSWORD = "/sign-in/password";
  static final String FACTOR = "/sign-in/second-factor";

  private final Admission admission;
  private final Sessions sessions;
  private final Next next;
  private final Languages languages;
  private final KeepLanguage readers;

  Door(
      Admission admission,
      Sessions sessions,
      Next next,
      Languages languages,
      KeepLanguage readers) {
    this.admission = admission;
    this.sessions = sessions;
    this.next = next;
    this.languages = languages;
    this.readers = readers;
  }

  Page advance(
      Proof proof, String asked, HttpServletRequest request, HttpServletResponse response) {
    return switch (admission.next(proof, Sessions.originOf(request))) {
      case Admission.Step.Admitted(var who, var before) -> {
        sessions.open(who, before, request, response);
        readers.reads(who.account(), languages.of(request, response));
        yield new Redirect(next.after(asked, who));
      }
      case Admission.Step.CodeAsked() -> wait(proof, asked, CODE, request);
      case Admission.Step.PasswordAsked() -> wait(proof, asked, PASSWORD, request);
      case Admission.Step.FactorAsked() -> wait(proof, asked, FACTOR, request);
      case Admission.Step.Lapsed() -> new Redirect("/sign-in");
    };
  }

  private Page wait(Proof proof, String asked, String where, HttpServletRequest request) {
    sessions.openHalf(proof, asked, request);
    return new Redirect(where);
  }
}
