package hongdun.agency.web;

import hongdun.agency.OfficerId;
import hongdun.agency.domain.CalendarDraft;
import hongdun.agency.domain.Festival;
import hongdun.agency.usecase.PublishCalendar;
import hongdun.agency.usecase.PublishCalendar.Outcome;
import hongdun.agency.usecase.PublishCalendar.Typed;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.NotFound;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The head of the bureau enters a year of the working calendar from the State Council's notice. */
@Controller
@Access(
    value = Who.OFFICERS,
    roles = {"HEAD", "LEADER"})
class CalendarEditController {
  private final PublishCalendar calendar;

  CalendarEditController(PublishCalendar calendar) {
    this.calendar = calendar;
  }

  @GetMapping("/desk/calendar/{year:20[0-9]{2}}")
  CalendarEditPage show(@PathVariable int year, SignedIn who) {
    if (!calendar.mayPublish(officer(who))) {
      throw new NotFound("Officer " + who.officer() + " does not publish the calendar");
    }
    return page(calendar.draft(year), Optional.empty(), List.of());
  }

  @PostMapping("/desk/calendar/{year:20[0-9]{2}}")
  Page enter(@PathVariable int year, SignedIn who, Form form, HttpServletResponse response) {
    var draft = calendar.typed(year, form.text("notice"), rows(form));
    var outcome =
        form.text("act").equals("publish")
            ? calendar.publish(draft, officer(who))
            : calendar.preview(draft, officer(who));
    return switch (outcome) {
      case Outcome.Refused(var faults) -> page(draft, Optional.empty(), faults);
      case Outcome.Previewed previewed -> page(draft, Optional.of(previewed), List.of());
      case Outcome.Published _ -> {
        Flash.say(response, "agency.calendar.published");
        yield new Redirect("/calendar?year=" + year);
      }
    };
  }

  private static List<Typed> rows(Form form) {
    return Arrays.stream(Festival.values())
        .map(festival ->
            new Typed(
                festival,
                form.text("name-" + festival),
                form.text("nameEnglish-" + festival),
                form.text("first-" + festival),
                form.text("last-" + festival),
                form.text("worked-" + festival)))
        .toList();
  }

  private CalendarEditPage page(
      CalendarDraft draft, Optional<Outcome.Previewed> preview, List<Shortcoming> faults) {
    return new CalendarEditPage(draft, calendar.editions(draft.year()), preview, faults);
  }

  private static OfficerId officer(SignedIn who) {
    return new OfficerId(who.officer());
  }
}
