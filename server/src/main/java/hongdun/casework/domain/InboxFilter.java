package hongdun.casework.domain;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * 筛选条件 — what of a list somebody wants to see, and in which order.
 *
 * @param words what stands in the search box
 * @param item the code of an item, empty for all
 * @param stage procedure and stage, as {@code registration.establish-llc/SUBMITTED}; empty for all
 * @param place whose matters
 * @param holder the officer who answers for them, 0 for anybody, {@link #NOBODY} for those nobody
 *     took
 * @param opened when they were opened
 * @param concluded when they were concluded; looked at in the list of those that are
 * @param resubmitted only those handed in again
 */
public record InboxFilter(
    InboxTab tab,
    String words,
    String item,
    String stage,
    Place place,
    DueState due,
    long holder,
    DayRange opened,
    DayRange concluded,
    boolean resubmitted,
    Order order) {
  /** In nobody's hands yet. */
  public static final long NOBODY = -1;

  /** A list as it is, nothing narrowed. */
  public static InboxFilter whole(InboxTab tab) {
    return new InboxFilter(
        tab,
        "",
        "",
        "",
        new Place.OwnBureau(),
        DueState.ANY,
        0,
        DayRange.ALWAYS,
        DayRange.ALWAYS,
        false,
        Order.of("", tab));
  }

  /** 范围 — whose matters are asked for. */
  public sealed interface Place {
    /** The officer's own bureau. */
    record OwnBureau() implements Place {}

    /** His bureau and all bureaus under it. */
    record Subtree() implements Place {}

    /** One unit: a department of his bureau, or a bureau under it. */
    record One(long unit) implements Place {}
  }

  /** 期限状态 — how a matter stands to its promised day. */
  public enum DueState {
    ANY,
    OVERDUE,
    SOON,
    IN_TIME,
    STOPPED;

    /** The word in addresses and keys. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static DueState of(String code) {
      for (var state : values()) {
        if (state.code().equals(code)) {
          return state;
        }
      }
      return ANY;
    }

    /** The due days that are meant; matters whose clock stands still have the last of all days. */
    public DayRange days(LocalDate today) {
      var lastSoon = today.plusDays(1);
      return switch (this) {
        case ANY -> DayRange.ALWAYS;
        case OVERDUE -> new DayRange(DayRange.ALWAYS.first(), today.minusDays(1));
        case SOON -> new DayRange(today, lastSoon);
        case IN_TIME -> new DayRange(lastSoon.plusDays(1), PageKey.NEVER.minusDays(1));
        case STOPPED -> new DayRange(PageKey.NEVER, PageKey.NEVER);
      };
    }
  }

  /** 排序 — the order of a list. */
  public enum Order {
    DUE,
    NEWEST,
    OLDEST,
    CONCLUDED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The order of this name that a list knows, else the list's own. */
    public static Order of(String code, InboxTab tab) {
      var own = own(tab);
      for (var order : values()) {
        if (order.code().equals(code) && (order == own || order == NEWEST || order == OLDEST)) {
          return order;
        }
      }
      return own;
    }

    private static Order own(InboxTab tab) {
      return switch (tab) {
        case WAITING, IN_PLACE, IN_HAND, OPEN -> DUE;
        case DONE -> CONCLUDED;
        case ALL -> NEWEST;
      };
    }
  }

  /** 起止日 — days from the first to the last, both included. */
  public record DayRange(LocalDate first, LocalDate last) {
    public static final DayRange ALWAYS = new DayRange(LocalDate.of(1, 1, 1), PageKey.NEVER);

    public static DayRange of(Optional<LocalDate> first, Optional<LocalDate> last) {
      return new DayRange(first.orElse(ALWAYS.first), last.orElse(ALWAYS.last));
    }

    public Optional<LocalDate> from() {
      return Optional.of(first).filter(day -> !day.equals(ALWAYS.first));
    }

    public Optional<LocalDate> to() {
      return Optional.of(last).filter(day -> !day.equals(ALWAYS.last));
    }
  }

  /** The same asked of another list. */
  public InboxFilter of(InboxTab other) {
    return new InboxFilter(
        other, words, item, stage, place, due, holder, opened, concluded, resubmitted, order);
  }

  /** Whether anything but the list and its order is chosen. */
  public boolean isNarrowed() {
    return !words.isEmpty() || isFiltered();
  }

  /** Whether anything but the list, its order and the search box is chosen. */
  public boolean isFiltered() {
    return !item.isEmpty()
        || !stage.isEmpty()
        || !place.equals(new Place.OwnBureau())
        || due != DueState.ANY
        || holder != 0
        || !opened.equals(DayRange.ALWAYS)
        || !concluded.equals(DayRange.ALWAYS)
        || resubmitted;
  }
}
