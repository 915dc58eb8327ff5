package hongdun.casework.web;

import hongdun.casework.MatterId;
import hongdun.casework.usecase.KeepViews;
import hongdun.casework.usecase.ListedMatters;
import hongdun.casework.usecase.ReadInbox;
import hongdun.casework.usecase.ReadMatter;
import hongdun.casework.usecase.SeeReminders;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
@Access(
    value = Who.OFFICERS,
    roles = {"ACCEPTOR", "EXAMINER", "APPROVER", "DIVISION_HEAD", "HEAD", "LEADER", "SUPERVISOR"})
class InboxController {
  private final InboxPages pages;
  private final ReadInbox inbox;
  private final ListedMatters listed;
  private final KeepViews views;
  private final SeeReminders reminders;
  private final ReadMatter matters;

  InboxController(
      InboxPages pages,
      ReadInbox inbox,
      ListedMatters listed,
      KeepViews views,
      SeeReminders reminders,
      ReadMatter matters) {
    this.pages = pages;
    this.inbox = inbox;
    this.listed = listed;
    this.views = views;
    this.reminders = reminders;
    this.matters = matters;
  }

  /** The desk; without any choice it opens with the view the officer chose for it. */
  @GetMapping("/desk")
  Page inbox(SignedIn visitor, Form form, Frame frame) {
    var first =
        form.has("tab") || form.has("q")
            ? List.<String>of()
            : views.first(visitor.asOfficer()).stream().toList();
    return first.isEmpty()
        ? pages.page(visitor, form, frame, List.of(), "")
        : new Redirect("/desk?" + first.getFirst());
  }

  /** 下一件 — what waits for the officer next, one after another. */
  @GetMapping("/desk/next")
  Redirect next(SignedIn visitor, Form form) {
    var actor = visitor.asOfficer();
    return inbox
        .nextWaiting(actor, form.number("after").orElse(0))
        .map(line -> new Redirect(listed.reader(actor).shown(line).path()))
        .orElseGet(() -> new Redirect("/desk?tab=waiting"));
  }

  @PostMapping("/desk/views")
  Page keep(SignedIn visitor, Form form, Frame frame, HttpServletResponse response) {
    var address = FilterAddress.write(FilterAddress.read(form));
    var faults =
        views.save(visitor.asOfficer(), form.text("name"), address, form.isChecked("opens-first"));
    if (!faults.isEmpty()) {
      return pages.page(visitor, form, frame, faults, form.text("name"));
    }
    Flash.say(response, "casework.views.saved");
    return new Redirect("/desk?" + address);
  }

  @PostMapping("/desk/views/{id:[0-9]{1,18}}/remove")
  Redirect remove(@PathVariable long id, SignedIn visitor, HttpServletResponse response) {
    views.remove(visitor.asOfficer(), id);
    Flash.say(response, "casework.views.removed");
    return new Redirect("/desk?tab=waiting");
  }

  /** The desk opens with this view from now on; with none for 0. */
  @PostMapping("/desk/views/{id:[0-9]{1,18}}/first")
  Redirect first(@PathVariable long id, SignedIn visitor, HttpServletResponse response) {
    views.openWith(visitor.asOfficer(), id);
    Flash.say(response, "casework.views.first");
    return new Redirect("/desk");
  }

  /** A matter by its id alone leads to where its room works on it. */
  @GetMapping("/desk/matters/{id:[0-9]{1,18}}")
  Redirect matter(@PathVariable long id, SignedIn visitor) {
    return new Redirect(matters.path(new MatterId(id), visitor.asOfficer()));
  }

  @PostMapping("/desk/reminders/seen")
  Redirect seen(SignedIn visitor, Form form, HttpServletResponse response) {
    reminders.seen(visitor.asOfficer(), form.number("up-to").orElse(0));
    Flash.say(response, "casework.reminders.seen.done");
    return new Redirect("/desk");
  }
}
