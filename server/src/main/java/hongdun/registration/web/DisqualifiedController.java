package hongdun.registration.web;

import hongdun.agency.Agency;
import hongdun.agency.OfficerId;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.registration.domain.Disqualification;
import hongdun.registration.domain.DisqualificationEntry;
import hongdun.registration.usecase.KeepDisqualifications;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 任职限制: heads of departments enter and lift records. */
@Controller
@Access(value = Who.OFFICERS, roles = "DIVISION_HEAD")
class DisqualifiedController {
  private final KeepDisqualifications records;
  private final Agency agency;

  DisqualifiedController(KeepDisqualifications records, Agency agency) {
    this.records = records;
    this.agency = agency;
  }

  @GetMapping("/desk/disqualified")
  Page show(SignedIn officer) {
    return page(officer, Form.filled(Map.of()), List.of());
  }

  @PostMapping("/desk/disqualified")
  Page enter(SignedIn officer, Form form, HttpServletResponse response) {
    var entry =
        new DisqualificationEntry(
            form.text("name"),
            form.text("documentKind"),
            form.code("documentNumber"),
            form.text("ground"),
            form.dateText("from"),
            form.dateText("until"),
            form.text("source"));
    var faults = records.enter(entry, officer);
    if (!faults.isEmpty()) {
      return page(officer, form, faults);
    }
    Flash.say(response, "registration.disqualified.entered");
    return new Redirect("/desk/disqualified");
  }

  @PostMapping("/desk/disqualified/{id:[0-9]{1,18}}/lift")
  Page lift(@PathVariable long id, SignedIn officer, Form form, HttpServletResponse response) {
    var faults = records.lift(id, form.text("basis-" + id), officer);
    if (!faults.isEmpty()) {
      return page(officer, form, faults);
    }
    Flash.say(response, "registration.disqualified.lifted-now");
    return new Redirect("/desk/disqualified");
  }

  private Page page(SignedIn officer, Form form, List<Shortcoming> faults) {
    var rows = records.of(officer).stream().map(this::row).toList();
    return new DisqualifiedPage(rows, records.today(), form, faults);
  }

  private DisqualifiedPage.Row row(Disqualification one) {
    return new DisqualifiedPage.Row(
        one, name(one.enteredBy()), one.lifted().map(lifting -> name(lifting.by())).orElse(""));
  }

  private String name(long officer) {
    return agency.officer(new OfficerId(officer)).name();
  }
}
