package hongdun.casework.web;

import hongdun.agency.Officer;
import hongdun.agency.Unit;
import hongdun.casework.MatterId;
import hongdun.casework.domain.DeskLine;
import hongdun.casework.domain.InboxFilter;
import hongdun.casework.domain.InboxFilter.DueState;
import hongdun.casework.domain.InboxFilter.Ended;
import hongdun.casework.domain.InboxFilter.Order;
import hongdun.casework.domain.InboxFilter.Place;
import hongdun.casework.domain.InboxTab;
import hongdun.casework.domain.PageKey;
import hongdun.casework.domain.Reminder;
import hongdun.casework.usecase.KeepViews;
import hongdun.casework.usecase.ListedMatters;
import hongdun.casework.usecase.NoteInternally;
import hongdun.casework.usecase.NoteInternally.Unread;
import hongdun.casework.usecase.OpenGreenChannel;
import hongdun.casework.usecase.ReadInbox;
import hongdun.casework.usecase.ReadInbox.Inbox;
import hongdun.casework.usecase.SeeReminders;
import hongdun.portal.Choice;
import hongdun.portal.Dates;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Meaning;
import hongdun.portal.SignedIn;
import hongdun.shared.Shortcoming;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 待办页面 — makes the page of the desk from what was asked. */
@Component
class InboxPages {
  private final ReadInbox inbox;
  private final ListedMatters listed;
  private final KeepViews views;
  private final Top top;

  InboxPages(ReadInbox inbox, ListedMatters listed, KeepViews views, Top top) {
    this.inbox = inbox;
    this.listed = listed;
    this.views = views;
    this.top = top;
  }

  /** 首栏 — what stands above the lists. */
  @Component
  record Top(SeeReminders reminders, OpenGreenChannel channel, NoteInternally notes) {}

  InboxPage page(
      SignedIn visitor, Form form, Frame frame, List<Shortcoming> faults, String viewName) {
    var filter = FilterAddress.read(form);
    var actor = visitor.asOfficer();
    var read = inbox.read(actor, filter, PageKey.of(form.text("after")));
    var words = listed.reader(actor);
    var address = FilterAddress.write(filter);
    return new InboxPage(
        tabs(filter.tab(), read),
        filter,
        address,
        filters(filter, read, frame),
        read.lines().stream().map(line -> row(line, words.shown(line), read.today())).toList(),
        read.count(),
        read.next().map(key -> "/desk?" + address + "&after=" + key.code()).orElse(""),
        views.of(actor).stream()
            .map(view ->
                new InboxPage.View(
                    view.id(),
                    view.name(),
                    "/desk?" + view.filter(),
                    view.opensFirst(),
                    view.filter().equals(address)))
            .toList(),
        faults,
        viewName,
        top.reminders().unseen(actor).stream().map(told -> shown(told, frame)).toList(),
        filter.tab() == InboxTab.DONE ? List.of() : top.channel().first(actor),
        NotesController.isFor(visitor) ? top.notes().unread(actor) : Unread.NOTHING);
  }

  private static InboxPage.Reminder shown(Reminder told, Frame frame) {
    return switch (told.what()) {
      case Reminder.OfMatter(var kind, var matter, var number, var subject, var due) ->
          new InboxPage.Reminder(
              told.number(),
              frame.text("casework.reminders." + kind.name(), frame.date(due)),
              kind.isLate() ? Meaning.BAD : Meaning.ATTENTION,
              "/desk/matters/" + matter.value(),
              number + " " + subject,
              told.at());
      case Reminder.OfTask(var task, var matter, var name, var about, var count) ->
          new InboxPage.Reminder(
              told.number(),
              frame.text("casework.reminders." + task.name(), count),
              meaning(task),
              path(task, matter, about),
              name.isEmpty() ? frame.text("casework.reminders.open") : name,
              told.at());
      case Reminder.OfCalendar(var year, var count) ->
          new InboxPage.Reminder(
              told.number(),
              frame.text("casework.reminders.CALENDAR", Integer.toString(year), count),
              Meaning.NEW,
              "",
              "",
              told.at());
    };
  }

  private static Meaning meaning(Reminder.Task task) {
    return switch (task) {
      case AFTER_CHECK_LATE, FAULT_FOUND -> Meaning.BAD;
      case RECEIVED -> Meaning.NEW;
      case HAND_OVER, RECUSAL, VOTE, OVERRIDE, AFTER_CHECK -> Meaning.ATTENTION;
    };
  }

  private static String path(Reminder.Task task, Optional<MatterId> matter, long about) {
    return switch (task) {
      case RECEIVED -> matter.map(id -> "/desk/matters/" + id.value()).orElse("/desk");
      case OVERRIDE -> "/desk/overrides";
      case HAND_OVER -> "/desk/hand-overs";
      case RECUSAL -> "/desk/recusals";
      case VOTE -> "/desk/meetings/" + about;
      case AFTER_CHECK, AFTER_CHECK_LATE -> "/desk/after-checks";
      case FAULT_FOUND -> "/desk/marks";
    };
  }

  private static List<InboxPage.Tab> tabs(InboxTab current, Inbox read) {
    var other = read.inPlaceOf().map(Officer::name).orElse("");
    return Arrays.stream(InboxTab.values())
        .filter(tab -> tab != InboxTab.IN_PLACE || tab == current || !other.isEmpty())
        .map(tab ->
            new InboxPage.Tab(
                tab.code(),
                tab == InboxTab.IN_PLACE ? other : "",
                read.counts().getOrDefault(tab, 0),
                tab == current))
        .toList();
  }

  private InboxPage.Filters filters(InboxFilter filter, Inbox read, Frame frame) {
    return new InboxPage.Filters(
        listed.items(read.today()).stream()
            .map(item -> Choice.of(item.code(), frame.text(item.title())))
            .toList(),
        stages(filter, frame),
        places(read, filter, frame),
        FilterAddress.place(filter.place()),
        FilterAddress.holder(filter),
        Stream.of(DueState.values())
            .filter(state -> state != DueState.ANY)
            .map(
                state -> Choice.of(state.code(), frame.text("casework.filter.due." + state.code())))
            .toList(),
        Stream.of(Ended.values())
            .filter(ended -> ended != Ended.ANY)
            .map(ended ->
                Choice.of(ended.code(), frame.text("casework.filter.ended." + ended.code())))
            .toList(),
        holders(read, frame),
        Stream.of(Order.of("", filter.tab()), Order.NEWEST, Order.OLDEST)
            .distinct()
            .map(order -> Choice.of(order.code(), frame.text("casework.order." + order.code())))
            .toList());
  }

  private List<Choice> stages(InboxFilter filter, Frame frame) {
    var tables = listed.procedures();
    return tables.stream()
        .flatMap(table ->
            table.stages().stream()
                .filter(stage ->
                    filter.tab() == InboxTab.ALL
                        || table.rule(stage).open() == (filter.tab() != InboxTab.DONE))
                .map(stage ->
                    Choice.of(
                        table.code() + "/" + stage,
                        tables.size() == 1 || !frame.words().has(table.code() + ".procedure")
                            ? frame.text(table.stageKey(stage))
                            : frame.text(
                                "casework.filter.stage-of",
                                frame.text(table.code() + ".procedure"),
                                frame.text(table.stageKey(stage))))))
        .toList();
  }

  private static List<Choice> holders(Inbox read, Frame frame) {
    var officers =
        read.choices().officers().stream()
            .map(officer -> Choice.of(Long.toString(officer.id().value()), officer.name()));
    return Stream.concat(
            Stream.of(Choice.of("nobody", frame.text("casework.holder.nobody"))), officers)
        .toList();
  }

  private static List<Choice> places(Inbox read, InboxFilter filter, Frame frame) {
    var places = new ArrayList<Choice>();
    if (filter.place() instanceof Place.Counted counted) {
      places.add(Choice.of(FilterAddress.place(counted), frame.text("casework.filter.counted")));
    }
    var bureaus = read.choices().bureaus();
    places.add(Choice.of("", frame.text("casework.filter.own-bureau")));
    if (bureaus.size() > 1) {
      places.add(Choice.of("all", frame.text("casework.filter.subtree")));
    }
    read.choices().departments().forEach(unit -> places.add(place(unit, frame)));
    bureaus.stream().skip(1).forEach(unit -> places.add(place(unit, frame)));
    return places;
  }

  private static Choice place(Unit unit, Frame frame) {
    return Choice.of(Long.toString(unit.id().value()), frame.text(unit.name()));
  }

  private static InboxPage.Row row(DeskLine line, ListedMatters.Shown shown, LocalDate today) {
    var matter = line.matter();
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
        shown.unit(),
        line.withParty(),
        line.resubmitted(),
        line.marked());
  }
}
