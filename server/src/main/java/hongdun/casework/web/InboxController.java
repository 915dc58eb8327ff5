package hongdun.casework.web;

import hongdun.casework.MatterId;
import hongdun.casework.domain.DeskLine;
import hongdun.casework.domain.InboxTab;
import hongdun.casework.domain.PageKey;
import hongdun.casework.domain.Reminder;
import hongdun.casework.domain.StruckClock;
import hongdun.casework.usecase.ListedMatters;
import hongdun.casework.usecase.OpenGreenChannel;
import hongdun.casework.usecase.ReadInbox;
import hongdun.casework.usecase.ReadInbox.Inbox;
import hongdun.casework.usecase.ReadMatter;
import hongdun.casework.usecase.SeeReminders;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Dates;
import hongdun.portal.Flash;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Meaning;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
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
  private final ReadInbox inbox;
  private final ReadMatter matters;
  private final ListedMatters listed;
  private final SeeReminders reminders;
  private final OpenGreenChannel channel;

  InboxController(
      ReadInbox inbox,
      ReadMatter matters,
      ListedMatters listed,
      SeeReminders reminders,
      OpenGreenChannel channel) {
    this.inbox = inbox;
    this.matters = matters;
    this.listed = listed;
    this.reminders = reminders;
    this.channel = channel;
  }

  @GetMapping("/desk")
  InboxPage inbox(SignedIn visitor, Form form, Frame frame) {
    var tab = InboxTab.of(form.text("tab")).orElse(InboxTab.WAITING);
    var words = form.text("q");
    var read = inbox.read(visitor.asOfficer(), tab, words, PageKey.of(form.text("after")));
    return new InboxPage(
        tabs(tab, read),
        tab.code(),
        words,
        read.lines().stream().map(line -> row(line, read.today())).toList(),
        read.next()
            .map(key ->
                "/desk?tab=%s&q=%s&after=%s"
                    .formatted(
                        tab.code(), URLEncoder.encode(words, StandardCharsets.UTF_8), key.code()))
            .orElse(""),
        reminders.unseen(visitor.asOfficer()).stream().map(told -> shown(told, frame)).toList(),
        tab == InboxTab.DONE ? List.of() : channel.first(visitor.asOfficer()));
  }

  /** A matter by its id alone leads to where its room works on it. */
  @GetMapping("/desk/matters/{id}")
  Redirect matter(@PathVariable long id, SignedIn visitor) {
    return new Redirect(matters.path(new MatterId(id), visitor.asOfficer()));
  }

  @PostMapping("/desk/reminders/seen")
  Redirect seen(SignedIn visitor, HttpServletResponse response) {
    reminders.seen(visitor.asOfficer());
    Flash.say(response, "casework.reminders.seen.done");
    return new Redirect("/desk");
  }

  private static InboxPage.Reminder shown(Reminder told, Frame frame) {
    return switch (told.what()) {
      case Reminder.OfMatter(var kind, var matter, var number, var subject, var due) ->
          new InboxPage.Reminder(
              frame.text("casework.reminders." + kind.name(), frame.date(due)),
              kind == StruckClock.Kind.OVERDUE ? Meaning.BAD : Meaning.ATTENTION,
              "/desk/matters/" + matter.value(),
              number + " " + subject,
              told.at());
      case Reminder.OfCalendar(var year, var count) ->
          new InboxPage.Reminder(
              frame.text("casework.reminders.CALENDAR", Integer.toString(year), count),
              Meaning.NEW,
              "",
              "",
              told.at());
    };
  }

  private static List<InboxPage.Tab> tabs(InboxTab current, Inbox read) {
    return Arrays.stream(InboxTab.values())
        .map(tab ->
            new InboxPage.Tab(tab.code(), read.counts().getOrDefault(tab, 0), tab == current))
        .toList();
  }

  private InboxPage.Row row(DeskLine line, LocalDate today) {
    var matter = line.matter();
    var shown = listed.shown(line);
    var overdue = matter.due().filter(due -> due.isBefore(today)).isPresent();
    var soon = matter.due().filter(due -> !due.isAfter(today.plusDays(1))).isPresent();
    return new InboxPage.Row(
        shown.path(),
        matter.number(),
        matter.subject(),
        shown.item(),
        shown.stageKey(),
        MatterTags.meaning(shown.open(), line.withParty(), shown.atStart(), shown.goal()),
        matter.due(),
        matter.concludedAt().map(Dates::dayOf),
        overdue ? "casework.due.overdue" : soon ? "casework.due.soon" : "",
        overdue ? Meaning.BAD : Meaning.ATTENTION,
        shown.holder(),
        line.withParty());
  }
}
