package hongdun.agency.web;

import hongdun.agency.OfficerId;
import hongdun.agency.Unit;
import hongdun.agency.UnitId;
import hongdun.agency.domain.TaskGroup;
import hongdun.agency.usecase.BureauDirectory;
import hongdun.agency.usecase.KeepGroups;
import hongdun.agency.usecase.NameOffice;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Confirmed;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.NotFound;
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

/**
 * Who answers for every unit and kind of matter, and which groups there are: for everybody to read,
 * for the head of the bureau to set.
 */
@Controller
class ResponsibilityController {
  private static final Form NOTHING = Form.filled(Map.of());

  private final BureauDirectory directory;
  private final NameOffice offices;
  private final KeepGroups groups;

  ResponsibilityController(BureauDirectory directory, NameOffice offices, KeepGroups groups) {
    this.directory = directory;
    this.offices = offices;
    this.groups = groups;
  }

  @GetMapping("/agency/responsibility")
  @Access(Who.EVERYONE)
  ResponsibilityPage read(Form form) {
    return responsibility(bureau(form), false, NOTHING, List.of());
  }

  @GetMapping("/desk/responsibility")
  @Access(value = Who.OFFICERS, roles = "HEAD")
  ResponsibilityPage set(SignedIn who) {
    return responsibility(own(who), true, NOTHING, List.of());
  }

  @PostMapping("/desk/responsibility")
  @Access(value = Who.OFFICERS, roles = "HEAD")
  Page name(SignedIn who, Form form, HttpServletResponse response) {
    var faults =
        offices.name(
            new NameOffice.Asked(
                own(who).id(),
                form.text("kind"),
                unit(form, "unit"),
                form.text("document"),
                form.date("from")),
            new OfficerId(who.officer()));
    if (!faults.isEmpty()) {
      return responsibility(own(who), true, form, faults);
    }
    Flash.say(response, "agency.responsibility.named");
    return new Redirect("/desk/responsibility");
  }

  private ResponsibilityPage responsibility(
      Unit bureau, boolean maySet, Form form, List<Shortcoming> faults) {
    return new ResponsibilityPage(
        bureau,
        bureaus(),
        offices.responsibility(bureau.id(), offices.today()),
        offices.named(bureau.id()),
        maySet,
        form,
        faults);
  }

  @GetMapping("/agency/groups")
  @Access(Who.EVERYONE)
  GroupsPage groups(Form form) {
    return groupsPage(bureau(form), false, NOTHING, List.of());
  }

  @GetMapping("/desk/groups")
  @Access(value = Who.OFFICERS, roles = "HEAD")
  GroupsPage keep(SignedIn who) {
    return groupsPage(own(who), true, NOTHING, List.of());
  }

  @PostMapping("/desk/groups")
  @Access(value = Who.OFFICERS, roles = "HEAD")
  Page found(SignedIn who, Form form, HttpServletResponse response) {
    return done(
        groups.found(
            new KeepGroups.Asked(
                own(who).id(),
                Typed.choice(TaskGroup.Kind.class, form.text("kind")),
                new BilingualText(form.text("name"), form.text("nameEnglish")),
                form.text("duty"),
                form.text("document"),
                unit(form, "office"),
                form.date("from"),
                form.date("until"),
                !form.dateText("until").isEmpty()),
            new OfficerId(who.officer())),
        "agency.groups.founded",
        who,
        form,
        response);
  }

  @PostMapping("/desk/groups/{id:[0-9]{1,18}}/members")
  @Access(value = Who.OFFICERS, roles = "HEAD")
  Page join(@PathVariable long id, SignedIn who, Form form, HttpServletResponse response) {
    var officer = form.number("officer");
    return done(
        groups.join(
            id,
            own(who).id(),
            officer.isPresent()
                ? Optional.of(new OfficerId(officer.getAsLong()))
                : Optional.empty(),
            Typed.choice(TaskGroup.Part.class, form.text("part")),
            new OfficerId(who.officer())),
        "agency.groups.joined",
        who,
        form,
        response);
  }

  @PostMapping("/desk/groups/{id:[0-9]{1,18}}/leave")
  @Confirmed("agency.group.leave")
  @Access(value = Who.OFFICERS, roles = "HEAD")
  Redirect leave(@PathVariable long id, SignedIn who, Form form, HttpServletResponse response) {
    groups.leave(id, own(who).id(), form.number("member").orElse(0), new OfficerId(who.officer()));
    Flash.say(response, "agency.groups.left");
    return new Redirect("/desk/groups");
  }

  @PostMapping("/desk/groups/{id:[0-9]{1,18}}/end")
  @Confirmed("agency.group.end")
  @Access(value = Who.OFFICERS, roles = "HEAD")
  Redirect end(@PathVariable long id, SignedIn who, HttpServletResponse response) {
    groups.end(id, own(who).id(), new OfficerId(who.officer()));
    Flash.say(response, "agency.groups.ended");
    return new Redirect("/desk/groups");
  }

  private Page done(
      List<Shortcoming> faults,
      String flash,
      SignedIn who,
      Form form,
      HttpServletResponse response) {
    if (!faults.isEmpty()) {
      return groupsPage(own(who), true, form, faults);
    }
    Flash.say(response, flash);
    return new Redirect("/desk/groups");
  }

  private GroupsPage groupsPage(Unit bureau, boolean mayKeep, Form form, List<Shortcoming> faults) {
    return new GroupsPage(
        bureau,
        bureaus(),
        groups.ofBureau(bureau.id()),
        offices.responsibility(bureau.id(), offices.today()).units().stream()
            .map(line -> line.unit())
            .toList(),
        mayKeep ? directory.officers(bureau.id()) : List.of(),
        offices.today(),
        form,
        faults);
  }

  private List<Unit> bureaus() {
    return directory.tree().stream().map(entry -> entry.bureau().unit()).toList();
  }

  private Unit own(SignedIn who) {
    return directory.unit(directory.bureauOf(new UnitId(who.unit()))).unit();
  }

  /** The bureau that was asked for, else the one of this installation. */
  private Unit bureau(Form form) {
    var asked = form.number("bureau");
    return bureaus().stream()
        .filter(unit ->
            asked.isPresent()
                ? unit.id().value() == asked.getAsLong()
                : directory.installation().filter(own -> own.id().equals(unit.id())).isPresent())
        .findFirst()
        .orElseThrow(() -> new NotFound("No such bureau"));
  }

  private static Optional<UnitId> unit(Form form, String field) {
    var number = form.number(field);
    return number.isPresent() ? Optional.of(new UnitId(number.getAsLong())) : Optional.empty();
  }
}
