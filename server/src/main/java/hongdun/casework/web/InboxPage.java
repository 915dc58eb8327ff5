package hongdun.casework.web;

import hongdun.casework.usecase.OpenGreenChannel.First;
import hongdun.portal.Meaning;
import hongdun.portal.Page;
import hongdun.shared.BilingualText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 待办 — an officer's desk: the lists, and one of them.
 *
 * @param first what goes first: the bureau's open matters in the green channel
 */
public record InboxPage(
    List<Tab> tabs,
    String tab,
    String words,
    List<Row> rows,
    String next,
    List<Reminder> reminders,
    List<First> first)
    implements Page {
  /**
   * 提醒 — what the officer was told of a clock or of the calendar and has not marked as seen.
   *
   * @param path of the matter, empty when it is of the calendar
   * @param matter number and subject
   */
  public record Reminder(String words, Meaning meaning, String path, String matter, Instant at) {}

  /** A list with how many stand in it; a thousand means a thousand or more. */
  public record Tab(String code, int count, boolean current) {}

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
      boolean withParty) {}

  @Override
  public String template() {
    return "casework/inbox";
  }
}
