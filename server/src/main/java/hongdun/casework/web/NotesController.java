package hongdun.casework.web;

import hongdun.casework.MatterId;
import hongdun.casework.usecase.NoteInternally;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 内部备注: notes the applicant does not see. */
@Controller
@Access(
    value = Who.OFFICERS,
    roles = {"ACCEPTOR", "EXAMINER", "APPROVER", "DIVISION_HEAD", "HEAD", "LEADER"})
class NotesController {
  private final NoteInternally notes;

  NotesController(NoteInternally notes) {
    this.notes = notes;
  }

  @GetMapping("/desk/matters/{id}/notes")
  NotesPage show(@PathVariable long id, SignedIn visitor) {
    return new NotesPage(notes.of(new MatterId(id), visitor.asOfficer()), "", List.of());
  }

  @PostMapping("/desk/matters/{id}/notes")
  Page add(@PathVariable long id, SignedIn visitor, Form form) {
    var faults = notes.add(new MatterId(id), visitor.asOfficer(), form.text("note"));
    return faults.isEmpty()
        ? new Redirect("/desk/matters/" + id + "/notes")
        : new NotesPage(notes.of(new MatterId(id), visitor.asOfficer()), form.text("note"), faults);
  }
}
