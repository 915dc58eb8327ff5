package hongdun.agency.web;

import hongdun.agency.Absence;
import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.agency.usecase.BureauDirectory;
import hongdun.agency.usecase.RecordAbsence;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Confirmed;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Heads record who of their people is away, and who is back. */
@Controller
@Access(
    value = Who.OFFICERS,
    roles = {"DIVISION_HEAD", "HEAD", "LEADER"})
class AbsenceController {
  private static final Form NOTHING = Form.filled(Map.of());

  private final RecordAbsence absences;
  private final BureauDirectory directory;

  AbsenceController(RecordAbsence absences, BureauDirectory directory) {
    this.absences = absences;
    this.directory = directory;
  }

  @GetMapping("/desk/absences")
  AbsencesPage people(SignedIn who) {
    return page(who, NOTHING, List.of());
  }

  @PostMapping("/desk/absences")
  Page record(SignedIn who, Form form, HttpServletResponse response) {
    var officer = form.number("officer");
    if (officer.isEmpty()) {
      return page(who, form, List.of(Shortcoming.of("officer", "agency.fault.absent-officer")));
    }
    var faults =
        absences.record(
            new RecordAbsence.Asked(
                bureau(who),
                new OfficerId(officer.getAsLong()),
                Typed.choice(Absence.Kind.class, form.text("absenceKind")),
                form.date("absentFrom"),
                form.date("absentUntil")),
            new OfficerId(who.officer()));
    if (!faults.isEmpty()) {
      return page(who, form, faults);
    }
    Flash.say(response, "agency.officer.absent.done");
    return new Redirect("/desk/absences");
  }

  @PostMapping("/desk/absences/{officer:[0-9]{1,18}}/back")
  Page back(@PathVariable long officer, SignedIn who, HttpServletResponse response) {
    var faults = absences.back(new OfficerId(officer), bureau(who), new OfficerId(who.officer()));
    if (!faults.isEmpty()) {
      return page(who, NOTHING, faults);
    }
    Flash.say(response, "agency.officer.back.done");
    return new Redirect("/desk/absences");
  }

  @PostMapping("/desk/absences/{officer:[0-9]{1,18}}/cancel")
  @Confirmed("agency.absences.cancel")
  Page cancel(@PathVariable long officer, SignedIn who, Form form, HttpServletResponse response) {
    var faults =
        absences.cancel(
            new OfficerId(officer),
            bureau(who),
            form.date("begins").orElse(directory.today()),
            new OfficerId(who.officer()));
    if (!faults.isEmpty()) {
      return page(who, NOTHING, faults);
    }
    Flash.say(response, "agency.absences.cancelled");
    return new Redirect("/desk/absences");
  }

  private AbsencesPage page(SignedIn who, Form form, List<Shortcoming> faults) {
    return new AbsencesPage(
        absences.people(bureau(who), new OfficerId(who.officer())),
        directory.today(),
        form,
        faults);
  }

  private UnitId bureau(SignedIn who) {
    return directory.bureauOf(new UnitId(who.unit()));
  }
}
