package hongdun.agency.web;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.Unit;
import hongdun.agency.UnitId;
import hongdun.agency.usecase.BureauDirectory;
import hongdun.agency.usecase.ChangeUnit;
import hongdun.agency.usecase.FoundUnit;
import hongdun.agency.usecase.UnitRecord;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import hongdun.shared.BilingualText;
import hongdun.shared.Shortcoming;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 机构与岗位 — units and posts are founded, changed, moved and closed. */
@Controller
@Access(
    value = Who.OFFICERS,
    roles = {"SYSTEM_ADMINISTRATOR", "SECURITY_ADMINISTRATOR", "AUDIT_ADMINISTRATOR"})
class UnitsController {
  private static final Form NOTHING = Form.filled(Map.of());
  private final BureauDirectory directory;
  private final UnitRecord record;
  private final FoundUnit found;
  private final ChangeUnit change;

  UnitsController(
      BureauDirectory directory, UnitRecord record, FoundUnit found, ChangeUnit change) {
    this.directory = directory;
    this.record = record;
    this.found = found;
    this.change = change;
  }

  @GetMapping("/admin/units")
  AdminUnitsPage units(SignedIn who) {
    return unitsPage(who, NOTHING, List.of());
  }

  @PostMapping("/admin/units")
  @Access(value = Who.OFFICERS, roles = "SYSTEM_ADMINISTRATOR")
  Page found(SignedIn who, Form form, HttpServletResponse response) {
    var asked =
        new FoundUnit.Asked(
            bureau(who),
            Typed.choice(Unit.Level.class, form.text("level")),
            new BilingualText(form.text("name"), form.text("nameEnglish")),
            new BilingualText(form.text("head"), form.text("headEnglish")),
            form.text("address"),
            form.text("phone"));
    var faults = found.found(asked, officer(who));
    if (!faults.isEmpty()) {
      return unitsPage(who, form, faults);
    }
    Flash.say(response, "agency.units.founded");
    return new Redirect("/admin/units");
  }

  @PostMapping("/admin/posts")
  @Access(value = Who.OFFICERS, roles = "SYSTEM_ADMINISTRATOR")
  Page makePost(SignedIn who, Form form, HttpServletResponse response) {
    var faults =
        found.makePost(
            bureau(who),
            new UnitId(form.number("unit").orElse(0)),
            new BilingualText(form.text("postName"), form.text("postNameEnglish")),
            !form.isChecked("partTime"),
            officer(who));
    if (!faults.isEmpty()) {
      return unitsPage(who, form, faults);
    }
    Flash.say(response, "agency.units.post-made");
    return new Redirect("/admin/units");
  }

  private AdminUnitsPage unitsPage(SignedIn who, Form form, List<Shortcoming> faults) {
    var bureau = bureau(who);
    return new AdminUnitsPage(
        directory.unit(bureau),
        record.posts(bureau),
        who.roles().contains(Role.SYSTEM_ADMINISTRATOR.name()),
        form,
        faults);
  }

  @GetMapping("/admin/units/{id:[0-9]{1,18}}")
  AdminUnitPage unit(@PathVariable long id, SignedIn who) {
    return unitPage(id, who, NOTHING, List.of());
  }

  @PostMapping("/admin/units/{id:[0-9]{1,18}}/change")
  @Access(value = Who.OFFICERS, roles = "SYSTEM_ADMINISTRATOR")
  Page change(@PathVariable long id, SignedIn who, Form form, HttpServletResponse response) {
    var asked =
        new ChangeUnit.Asked(
            new BilingualText(form.text("name"), form.text("nameEnglish")),
            form.text("address"),
            form.text("phone"));
    return done(
        change.change(bureau(who), new UnitId(id), asked, officer(who)), id, who, form, response);
  }

  @PostMapping("/admin/units/{id:[0-9]{1,18}}/move")
  @Access(value = Who.OFFICERS, roles = "SYSTEM_ADMINISTRATOR")
  Page move(@PathVariable long id, SignedIn who, Form form, HttpServletResponse response) {
    var under = form.number("under");
    return done(
        change.move(
            bureau(who),
            new UnitId(id),
            under.isPresent() ? Optional.of(new UnitId(under.getAsLong())) : Optional.empty(),
            officer(who)),
        id,
        who,
        form,
        response);
  }

  @PostMapping("/admin/units/{id:[0-9]{1,18}}/close")
  @Access(value = Who.OFFICERS, roles = "SYSTEM_ADMINISTRATOR")
  Page close(@PathVariable long id, SignedIn who, Form form, HttpServletResponse response) {
    return done(
        change.close(bureau(who), new UnitId(id), form.date("last"), officer(who)),
        id,
        who,
        form,
        response);
  }

  @PostMapping("/admin/posts/{id:[0-9]{1,18}}/name")
  @Access(value = Who.OFFICERS, roles = "SYSTEM_ADMINISTRATOR")
  Page renamePost(@PathVariable long id, SignedIn who, Form form, HttpServletResponse response) {
    var faults =
        change.renamePost(
            bureau(who),
            id,
            new BilingualText(form.text("postName"), form.text("postNameEnglish")),
            officer(who));
    return done(faults, record.unitOfPost(id).value(), who, form, response);
  }

  @PostMapping("/admin/posts/{id:[0-9]{1,18}}/close")
  @Access(value = Who.OFFICERS, roles = "SYSTEM_ADMINISTRATOR")
  Page closePost(@PathVariable long id, SignedIn who, Form form, HttpServletResponse response) {
    var faults = change.closePost(bureau(who), id, form.date("postLast"), officer(who));
    return done(faults, record.unitOfPost(id).value(), who, form, response);
  }

  private Page done(
      List<Shortcoming> faults, long id, SignedIn who, Form form, HttpServletResponse response) {
    if (!faults.isEmpty()) {
      return unitPage(id, who, form, faults);
    }
    Flash.say(response, "agency.unit.done");
    return new Redirect("/admin/units/" + id);
  }

  private AdminUnitPage unitPage(long id, SignedIn who, Form form, List<Shortcoming> faults) {
    return new AdminUnitPage(
        record.of(new UnitId(id), bureau(who)),
        who.roles().contains(Role.SYSTEM_ADMINISTRATOR.name()),
        form,
        faults);
  }

  private UnitId bureau(SignedIn who) {
    return directory.bureauOf(new UnitId(who.unit()));
  }

  private static OfficerId officer(SignedIn who) {
    return new OfficerId(who.officer());
  }
}
