package hongdun.casework.web;

import hongdun.casework.domain.InboxFilter;
import hongdun.casework.domain.InboxTab;
import hongdun.casework.usecase.NoteInternally.Unread;
import hongdun.casework.usecase.OpenGreenChannel.First;
import hongdun.portal.Choice;
import hongdun.portal.Meaning;
import hongdun.portal.Page;
import hongdun.shared.BilingualText;
import hongdun.shared.Shortcoming;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 待办 — an officer's desk: the lists, and one of them.
 *
 * @param address the filter as it stands after the question mark
 * @param count of the list, a thousand means a thousand or more
 * @param faults of the name a view was to be kept under
 * @param first what goes first: the bureau's open matters in the green channel
 * @param notes what the other bureau wrote on delegated matters and is not read here
 */
public record InboxPage(
    List<Tab> tabs,
    InboxFilter filter,
    String address,
    Filters filters,
    List<Row> rows,
    int count,
    String next,
    List<View> views,
    List<Shortcoming> faults,
    String viewName,
    List<Reminder> reminders,
    List<First> first,
    Unread notes)
    implements Page {
  private static final int UNPROCESSABLE = 422;

  /**
   * 提醒 — what the officer was told and has not marked as seen.
   *
   * @param path where it leads, empty when it is of the calendar
   * @param matter number and subject, or what the link says else
   */
  public record Reminder(
      long number, String words, Meaning meaning, String path, String matter, Instant at) {}

  /**
   * A list with how many stand in it; a thousand means a thousand or more.
   *
   * @param whose the colleague whose matters these are, empty where they are not another's
   */
  public record Tab(String code, String whose, int count, boolean current) {}

  /** What the list may be narrowed by. */
  public record Filters(
      List<Choice> items,
      List<Choice> stages,
      List<Choice> places,
      String place,
      String holder,
      List<Choice> dues,
      List<Choice> endings,
      List<Choice> holders,
      List<Choice> orders) {}

  /** A filter kept under a name. */
  public record View(long id, String name, String path, boolean opensFirst, boolean current) {}

  /**
   * A matter in the list.
   *
   * @param due the last promised day, empty while the clock stands still
   * @param urgency the key of the words beside the day, empty when there is time
   */
  public record Row(
      String path,
      String number,
      String subject,
      Optional<BilingualText> item,
      String stageKey,
      Meaning stageMeaning,
      Optional<LocalDate> due,
      Optional<LocalDate> concluded,
      String urgency,
      Meaning urgencyMeaning,
      String holder,
      BilingualText unit,
      boolean withParty,
      boolean resubmitted,
      boolean marked) {}

  public String tab() {
    return filter.tab().code();
  }

  /** The name of the colleague whose list this is, empty where it is not another's. */
  public String whose() {
    return tabs.stream().filter(Tab::current).map(Tab::whose).findFirst().orElse("");
  }

  public boolean isDone() {
    return filter.tab() == InboxTab.DONE;
  }

  /** Whether whose matters, or of which officer, can be chosen here. */
  public boolean isOfMany() {
    return !filter.tab().isOwnWork();
  }

  /** The number of the newest reminder shown: marking them as seen goes no further. */
  public long newestReminder() {
    return reminders.stream().mapToLong(Reminder::number).max().orElse(0);
  }

  /** Whether more than the search box narrows the list. */
  public boolean isFiltered() {
    return filter.isFiltered();
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : UNPROCESSABLE;
  }

  @Override
  public String template() {
    return "casework/inbox";
  }
}
