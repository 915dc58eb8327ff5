package hongdun.agency.web;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.agency.usecase.BureauDirectory;
import hongdun.agency.usecase.LoadedCalendar;
import hongdun.agency.usecase.PublishCalendar;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.NotFound;
import hongdun.portal.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows everybody the bureaus, who answers for them, what each post may do, and the calendar. */
@Controller
@Access(Who.EVERYONE)
class BureauController {
  private final BureauDirectory directory;
  private final LoadedCalendar calendar;
  private final PublishCalendar publishing;

  BureauController(BureauDirectory directory, LoadedCalendar calendar, PublishCalendar publishing) {
    this.directory = directory;
    this.calendar = calendar;
    this.publishing = publishing;
  }

  @GetMapping("/bureau")
  BureauPage bureaus() {
    return new BureauPage(directory.tree());
  }

  @GetMapping("/bureau/{id:[0-9]{1,18}}")
  UnitPage unit(@PathVariable long id) {
    return new UnitPage(directory.unit(new UnitId(id)));
  }

  @GetMapping("/agency/powers")
  PowersPage powers(Form form) {
    var tree = directory.tree();
    var asked = form.number("bureau");
    var bureau =
        tree.stream()
            .map(entry -> entry.bureau().unit())
            .filter(unit ->
                asked.isPresent()
                    ? unit.id().value() == asked.getAsLong()
                    : directory
                        .installation()
                        .filter(own -> own.id().equals(unit.id()))
                        .isPresent())
            .findFirst()
            .orElseThrow(() -> new NotFound("No such bureau"));
    return new PowersPage(
        bureau,
        tree.stream().map(entry -> entry.bureau().unit()).toList(),
        directory.powers(bureau.id()),
        directory.acts(bureau.id()));
  }

  @GetMapping("/calendar")
  CalendarPage calendar(Form form, Frame frame) {
    var years = calendar.years();
    var officer = frame.visitor().filter(SignedIn::isOfficer);
    var asked = form.number("year").orElse(directory.today().getYear());
    return years.stream()
        .filter(year -> year.year() == asked)
        .findFirst()
        .map(year ->
            new CalendarPage(
                year,
                years,
                publishing.editions(year.year()),
                officer
                    .filter(who -> publishing.mayPublish(new OfficerId(who.officer())))
                    .isPresent(),
                officer.flatMap(_ -> publishing.reckoning())))
        .orElseThrow(() -> new NotFound("No calendar for " + asked));
  }
}
