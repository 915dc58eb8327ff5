package hongdun.casework.web;

import hongdun.casework.MatterId;
import hongdun.casework.usecase.NoteInternally;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 内部备注: notes the applicant does not see; two bureaus share those of a delegated matter. */
@Controller
@Access(
    value = Who.OFFICERS,
    roles = {"ACCEPTOR", "EXAMINER", "APPROVER", "DIVISION_HEAD", "HEAD", "LEADER"})
class NotesController {
  /** Whoever handles matters or leads; a supervisor's watching is no reading. */
  private static final Set<String> READERS =
      Set.of("ACCEPTOR", "EXAMINER", "APPROVER", "DIVISION_HEAD", "HEAD", "LEADER");

  private final NoteInternally notes;

  NotesController(NoteInternally notes) {
    this.notes = notes;
  }

  @GetMapping("/desk/matters/{id}/notes")
  NotesPage show(@PathVariable long id, SignedIn visitor) {
    return new NotesPage(notes.of(new MatterId(id), visitor.asOfficer()), "", List.of());
  }

  static boolean isFor(SignedIn visitor) {
    return !Collections.disjoint(visitor.roles(), READERS);
  }

  /** What the desk showed of the other bureau's notes is read, up to the last of them. */
  @PostMapping("/desk/notes/read")
  Redirect read(SignedIn visitor, Form form, HttpServletResponse response) {
    notes.readAll(visitor.asOfficer(), form.number("upTo").orElse(0));
    Flash.say(response, "casework.notes.read.done");
    return new Redirect("/desk");
  }

  @PostMapping("/desk/matters/{id}/notes")
  Page add(@PathVariable long id, SignedIn visitor, Form form) {
    var faults = notes.add(new MatterId(id), visitor.asOfficer(), form.text("note"));
    return faults.isEmpty()
        ? new Redirect("/desk/matters/" + id + "/notes")
        : new NotesPage(notes.of(new MatterId(id), visitor.asOfficer()), form.text("note"), faults);
  }
}
