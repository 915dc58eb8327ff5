package hongdun.agency.web;

import hongdun.agency.Absence;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.Scope;
import hongdun.agency.UnitId;
import hongdun.agency.usecase.AppointOfficer;
import hongdun.agency.usecase.BureauDirectory;
import hongdun.agency.usecase.EnlistOfficer;
import hongdun.agency.usecase.EnlistOfficer.Enlisting;
import hongdun.agency.usecase.MovePeople;
import hongdun.agency.usecase.OrderSubstitution;
import hongdun.agency.usecase.RecordAbsence;
import hongdun.agency.usecase.SearchPeople;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.portal.Sent;
import hongdun.portal.SignedIn;
import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The pages of the three administrators: one keeps units, officers and accounts, one gives rights,
 * one reads what they did.
 */
@Controller
@Access(
    value = Who.OFFICERS,
    roles = {"SYSTEM_ADMINISTRATOR", "SECURITY_ADMINISTRATOR", "AUDIT_ADMINISTRATOR"})
class AdminController {
  private static final Form NOTHING = Form.filled(Map.of());
  private final BureauDirectory directory;
  private final SearchPeople people;
  private final Acts acts;

  AdminController(BureauDirectory directory, SearchPeople people, Acts acts) {
    this.directory = directory;
    this.people = people;
    this.acts = acts;
  }

  @GetMapping("/admin/officers")
  AdminOfficersPage officers(SignedIn who, Form form) {
    return officersPage(who, form, List.of(), Optional.empty());
  }

  @PostMapping("/admin/officers")
  @Access(value = Who.OFFICERS, roles = "SYSTEM_ADMINISTRATOR")
  Page enlist(SignedIn who, Form form) {
    var asked =
        new EnlistOfficer.Asked(
            bureau(who), form.text("name"), form.hyphenated("number"), form.text("signInName"));
    return switch (acts.enlist().enlist(asked, officer(who))) {
      case Enlisting.Refused(var faults) -> officersPage(who, form, faults, Optional.empty());
      case Enlisting.Enlisted enlisted ->
          officersPage(who, NOTHING, List.of(), Optional.of(enlisted));
    };
  }

  private AdminOfficersPage officersPage(
      SignedIn who, Form form, List<Shortcoming> faults, Optional<Enlisting.Enlisted> enlisted) {
    return new AdminOfficersPage(
        people.search(bureau(who), form.text("words"), form.text("after")),
        form.text("words"),
        has(who, Role.SYSTEM_ADMINISTRATOR),
        form,
        faults,
        enlisted);
  }

  @GetMapping("/admin/officers/{id:[0-9]{1,18}}")
  AdminOfficerPage officer(@PathVariable long id, SignedIn who) {
    return officerPage(id, who, NOTHING, List.of());
  }

  @PostMapping("/admin/officers/{id:[0-9]{1,18}}/appointments")
  @Access(value = Who.OFFICERS, roles = "SECURITY_ADMINISTRATOR")
  Page appoint(@PathVariable long id, Sent sent) {
    var form = sent.form();
    var who = sent.visitor();
    var asked =
        new AppointOfficer.Asked(
            bureau(who),
            new OfficerId(id),
            post(form, "post"),
            Typed.choice(Role.class, form.text("role")),
            Typed.choice(Scope.class, form.text("scope")),
            form.date("from"),
            form.date("until"),
            !form.dateText("until").isEmpty());
    return done(acts.appoint().appoint(asked, officer(who)), id, sent, "agency.officer.appointed");
  }

  @PostMapping("/admin/officers/{id:[0-9]{1,18}}/end")
  @Access(value = Who.OFFICERS, roles = "SECURITY_ADMINISTRATOR")
  Page end(@PathVariable long id, Sent sent) {
    var form = sent.form();
    var who = sent.visitor();
    return done(
        acts.appoint()
            .end(
                form.number("appointment").orElse(0),
                bureau(who),
                form.date("last"),
                chosen(form, "successor"),
                officer(who)),
        id,
        sent,
        "agency.officer.ended");
  }

  private static Optional<OfficerId> chosen(Form form, String field) {
    var officer = form.number(field);
    return officer.isPresent() ? Optional.of(new OfficerId(officer.getAsLong())) : Optional.empty();
  }

  @PostMapping("/admin/officers/{id:[0-9]{1,18}}/substitutions")
  @Access(value = Who.OFFICERS, roles = "SECURITY_ADMINISTRATOR")
  Page substitute(@PathVariable long id, Sent sent) {
    var form = sent.form();
    var who = sent.visitor();
    var asked =
        new OrderSubstitution.Asked(
            bureau(who),
            new OfficerId(id),
            chosen(form, "substitute"),
            form.date("substituteFrom"),
            form.date("substituteUntil"));
    return done(acts.order().order(asked, officer(who)), id, sent, "agency.officer.substituted");
  }

  @PostMapping("/admin/officers/{id:[0-9]{1,18}}/absences")
  @Access(value = Who.OFFICERS, roles = "SECURITY_ADMINISTRATOR")
  Page absent(@PathVariable long id, Sent sent) {
    var form = sent.form();
    var who = sent.visitor();
    var asked =
        new RecordAbsence.Asked(
            bureau(who),
            new OfficerId(id),
            Typed.choice(Absence.Kind.class, form.text("absenceKind")),
            form.date("absentFrom"),
            form.date("absentUntil"));
    return done(acts.absent().record(asked, officer(who)), id, sent, "agency.officer.absent.done");
  }

  @PostMapping("/admin/officers/{id:[0-9]{1,18}}/back")
  @Access(value = Who.OFFICERS, roles = "SECURITY_ADMINISTRATOR")
  Page back(@PathVariable long id, Sent sent) {
    var who = sent.visitor();
    return done(
        acts.absent().back(new OfficerId(id), bureau(who), officer(who)),
        id,
        sent,
        "agency.officer.back.done");
  }

  @PostMapping("/admin/officers/{id:[0-9]{1,18}}/name")
  @Access(value = Who.OFFICERS, roles = "SYSTEM_ADMINISTRATOR")
  Page rename(@PathVariable long id, Sent sent) {
    var form = sent.form();
    var who = sent.visitor();
    return done(
        acts.move().rename(new OfficerId(id), bureau(who), form.text("newName"), officer(who)),
        id,
        sent,
        "agency.officer.renamed");
  }

  @PostMapping("/admin/officers/{id:[0-9]{1,18}}/post")
  @Access(value = Who.OFFICERS, roles = "SECURITY_ADMINISTRATOR")
  Page changePost(@PathVariable long id, Sent sent) {
    var form = sent.form();
    var who = sent.visitor();
    var change =
        new MovePeople.Change(
            new OfficerId(id),
            bureau(who),
            post(form, "leaves"),
            post(form, "takes"),
            form.date("movesOn"),
            chosen(form, "movedSuccessor"));
    return done(acts.move().changePost(change, officer(who)), id, sent, "agency.officer.moved");
  }

  @PostMapping("/admin/officers/{id:[0-9]{1,18}}/leave")
  @Access(value = Who.OFFICERS, roles = "SECURITY_ADMINISTRATOR")
  Page leave(@PathVariable long id, Sent sent) {
    var form = sent.form();
    var who = sent.visitor();
    return done(
        acts.move()
            .leave(
                new OfficerId(id),
                bureau(who),
                form.date("leavesOn"),
                chosen(form, "leavingSuccessor"),
                officer(who)),
        id,
        sent,
        acts.move().inHand(new OfficerId(id)) > 0
            ? "agency.officer.left.hand-over"
            : "agency.officer.left");
  }

  private static Optional<Long> post(Form form, String field) {
    var post = form.number(field);
    return post.isPresent() ? Optional.of(post.getAsLong()) : Optional.empty();
  }

  private Page done(List<Shortcoming> faults, long id, Sent sent, String flash) {
    return faults.isEmpty()
        ? sent.done("/admin/officers/" + id, flash)
        : officerPage(id, sent.visitor(), sent.form(), faults);
  }

  private AdminOfficerPage officerPage(long id, SignedIn who, Form form, List<Shortcoming> faults) {
    var bureau = bureau(who);
    return new AdminOfficerPage(
        directory.officer(new OfficerId(id), bureau),
        directory.posts(bureau),
        people.changes(new OfficerId(id)),
        has(who, Role.SECURITY_ADMINISTRATOR),
        has(who, Role.SYSTEM_ADMINISTRATOR),
        form,
        faults);
  }

  @GetMapping("/admin/rights-log")
  @Access(value = Who.OFFICERS, roles = "AUDIT_ADMINISTRATOR")
  RightsLogPage log(Form form) {
    return new RightsLogPage(directory.log(form.number("before").orElse(Long.MAX_VALUE)));
  }

  private UnitId bureau(SignedIn who) {
    return directory.bureauOf(new UnitId(who.unit()));
  }

  private static OfficerId officer(SignedIn who) {
    return new OfficerId(who.officer());
  }

  private static boolean has(SignedIn who, Role role) {
    return who.roles().contains(role.name());
  }

  /** What administrators do. */
  @Component
  record Acts(
      MovePeople move,
      EnlistOfficer enlist,
      AppointOfficer appoint,
      OrderSubstitution order,
      RecordAbsence absent) {}
}
