package hongdun.casework.web;

import hongdun.casework.domain.RuleOfTime;
import hongdun.casework.domain.RuleRevision;
import hongdun.casework.usecase.ReviseRules;
import hongdun.casework.usecase.ReviseRules.Outcome;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 期限规则: every officer reads them; the head of the city's bureau adds an edition from a day. */
@Controller
class ClockRulesController {
  private final ReviseRules rules;

  ClockRulesController(ReviseRules rules) {
    this.rules = rules;
  }

  @GetMapping("/desk/clock-rules")
  @Access(Who.OFFICERS)
  ClockRulesPage list(SignedIn officer) {
    var shown = new ArrayList<ClockRulesPage.Rule>();
    var all = rules.all();
    for (var first : all) {
      if (shown.stream().noneMatch(rule -> rule.now().isOfOneRuleWith(first))) {
        shown.add(rule(all.stream().filter(first::isOfOneRuleWith).toList()));
      }
    }
    return new ClockRulesPage(shown, rules.mayRevise(officer));
  }

  /** A rule of its editions, the newest of which comes first. */
  private ClockRulesPage.Rule rule(List<RuleOfTime> editions) {
    var today = rules.today();
    var now =
        editions.stream()
            .filter(edition -> !edition.from().isAfter(today))
            .findFirst()
            .orElseGet(editions::getLast);
    return new ClockRulesPage.Rule(
        now,
        editions.stream().filter(edition -> edition.id() != now.id()).toList(),
        editions.getFirst().id(),
        rules.title(now));
  }

  @GetMapping("/desk/clock-rules/{id:[0-9]{1,18}}")
  @Access(
      value = Who.OFFICERS,
      roles = {"HEAD", "LEADER"})
  ClockRulePage show(@PathVariable long id, SignedIn officer) {
    var last = rules.last(id, officer);
    return page(last, RuleRevision.of(last), "", Optional.empty(), List.of());
  }

  @PostMapping("/desk/clock-rules/{id:[0-9]{1,18}}")
  @Access(
      value = Who.OFFICERS,
      roles = {"HEAD", "LEADER"})
  Page enter(@PathVariable long id, SignedIn officer, Form form, HttpServletResponse response) {
    var typed =
        new RuleRevision(
            form.date("from"),
            form.text("weekend"),
            form.text("promised"),
            form.text("remind"),
            form.text("warn"),
            form.text("instrument"));
    var outcome =
        form.text("act").equals("enact")
            ? rules.enact(id, typed, officer)
            : rules.preview(id, typed, officer);
    return switch (outcome) {
      case Outcome.Refused(var faults) ->
          page(rules.last(id, officer), typed, form.dateText("from"), Optional.empty(), faults);
      case Outcome.Previewed previewed ->
          page(
              rules.last(id, officer),
              typed,
              form.dateText("from"),
              Optional.of(previewed),
              List.of());
      case Outcome.Enacted _ -> {
        Flash.say(response, "casework.rules.enacted");
        yield new Redirect("/desk/clock-rules");
      }
    };
  }

  private ClockRulePage page(
      RuleOfTime last,
      RuleRevision typed,
      String day,
      Optional<Outcome.Previewed> preview,
      List<Shortcoming> faults) {
    return new ClockRulePage(last, rules.title(last), typed, day, preview, faults);
  }
}
