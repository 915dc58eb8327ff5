package hongdun.register.web;

import hongdun.documents.DocumentId;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Dates;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.NotFound;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.register.usecase.FactWords;
import hongdun.register.usecase.IssueExtract;
import hongdun.register.usecase.IssueExtract.Outcome;
import hongdun.shared.Reading;
import hongdun.shared.UnifiedSocialCreditCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 查询证明 — gives certified extracts and confirms them. */
@Controller
@Access(Who.EVERYONE)
class ExtractController {
  private final IssueExtract extracts;
  private final FactWords words;
  private final SearchLimit limit;
  private final InstantSource clock;

  ExtractController(
      IssueExtract extracts, FactWords words, SearchLimit limit, InstantSource clock) {
    this.extracts = extracts;
    this.words = words;
    this.limit = limit;
    this.clock = clock;
  }

  @PostMapping("/entities/{code}/extract")
  Page issue(
      @PathVariable String code,
      Form form,
      Frame frame,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (!(UnifiedSocialCreditCode.parse(code)
        instanceof Reading.Valid<UnifiedSocialCreditCode>(var value))) {
      return new NoEntityPage(code, List.of());
    }
    var enough = limit.extract(request, frame.visitor());
    if (enough.isPresent()) {
      return enough.get().at(response);
    }
    var today = Dates.dayOf(clock.instant());
    var day = form.date("on").filter(one -> !one.isAfter(today)).orElse(today);
    return switch (extracts.issue(value, day, frame.visitor())) {
      case Outcome.Issued(var id) -> new Redirect("/extracts/" + id.value());
      case Outcome.NothingToCertify() -> new NoEntityPage(value.value(), List.of());
      case Outcome.NotOurs() -> {
        Flash.say(response, "register.extract.not-ours");
        yield new Redirect("/entities/" + value.value());
      }
    };
  }

  /** Where the QR code of an extract leads. */
  @GetMapping("/extracts/{id:[0-9]{1,18}}")
  Page extract(@PathVariable long id) {
    return extracts
        .check(new DocumentId(id))
        .map(checked -> new ExtractPage(checked, words))
        .orElseThrow(() -> new NotFound("No extract " + id));
  }
}
