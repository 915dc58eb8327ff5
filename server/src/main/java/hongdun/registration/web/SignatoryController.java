package hongdun.registration.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.registration.usecase.AnswerWords;
import hongdun.registration.usecase.Confirm;
import hongdun.registration.usecase.Confirm.Link;
import hongdun.shared.Shortcoming;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 本人签署: the page behind a signatory's personal link. */
@Controller
class SignatoryController {
  private final Confirm confirm;
  private final AnswerWords answers;
  private final PrintedDrafts papers;

  SignatoryController(Confirm confirm, AnswerWords answers, PrintedDrafts papers) {
    this.papers = papers;
    this.confirm = confirm;
    this.answers = answers;
  }

  @GetMapping("/sign/{token}")
  @Access(Who.EVERYONE)
  Page open(@PathVariable String token) {
    return page(token, confirm.open(token), List.of());
  }

  /** 所签文书: what he signs, as it will be printed, with the numbers of the others hidden. */
  @GetMapping("/sign/{token}/papers/{paper}.pdf")
  @Access(Who.EVERYONE)
  Object paper(@PathVariable String token, @PathVariable String paper) {
    return switch (confirm.open(token)) {
      case Link.Ended(var why) -> new LinkEndedPage(why);
      case Link.Open open -> {
        var application = open.application();
        yield papers.show(
            application.filledIn(
                open.draft().asReadBy(open.signatory().key()), application.updatedAt()),
            paper);
      }
    };
  }

  @PostMapping("/sign/{token}/code")
  @Access(Who.EVERYONE)
  Page code(@PathVariable String token) {
    return page(token, confirm.sendCode(token), List.of());
  }

  @PostMapping("/sign/{token}")
  @Access(Who.EVERYONE)
  Page sign(@PathVariable String token, Form form) {
    var faults = new ArrayList<Shortcoming>();
    if (!form.isChecked("agree")) {
      faults.add(Shortcoming.of("agree", "registration.sign.agree-missing"));
    }
    if (!form.code("code").matches("[0-9]{6}")) {
      faults.add(Shortcoming.of("code", "registration.sign.code-form"));
    }
    if (faults.isEmpty()) {
      switch (confirm.confirm(token, form.code("code"))) {
        case SIGNED -> {
          return new Redirect("/sign/" + token);
        }
        case WRONG_CODE -> faults.add(Shortcoming.of("code", "registration.sign.code-wrong"));
        case CODE_SPENT -> faults.add(Shortcoming.of("code", "registration.sign.code-spent"));
        case ENDED -> {
          return new Redirect("/sign/" + token);
        }
      }
    }
    return page(token, confirm.open(token), faults);
  }

  private Page page(String token, Link link, List<Shortcoming> faults) {
    return switch (link) {
      case Link.Open open -> new SignatoryPage(token, open, answers.rows(open.draft()), faults);
      case Link.Ended(var why) -> new LinkEndedPage(why);
    };
  }
}
