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
 * @param ended how they were concluded; looked at in the list of those that are
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
    Ended ended,
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
        Ended.ANY,
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

    /**
     * 统计所列: what a figure of the head's page counts, each matter on one desk only.
     *
     * @param bureau whose matters, 0 for those of his bureau and all under it
     * @param unit the unit they must lie in, {@link #IN_NO_UNIT} for none, 0 for any
     * @param side on which of two desks a delegated matter counts
     */
    record Counted(long bureau, long unit, Side side) implements Place {}
  }

  /** In no unit of the bureau yet. */
  public static final long IN_NO_UNIT = -1;

  /** 计入方 — which desk a matter is on, that stands on two because its counter is delegated. */
  public enum Side {
    /** Both. */
    ANY,
    /** The bureau's that decides. */
    DECIDES,
    /** The one in whose hands it lies. */
    HANDS
  }

  /** 办结情况 — how a matter was concluded. */
  public enum Ended {
    ANY,
    /** With a decision on it: neither withdrawn nor lapsed nor another authority's. */
    DECIDED,
    /** After its promised day. */
    LATE;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Ended of(String code) {
      for (var ended : values()) {
        if (ended.code().equals(code)) {
          return ended;
        }
      }
      return ANY;
    }
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
        other,
        words,
        item,
        stage,
        place,
        due,
        holder,
        opened,
        concluded,
        ended,
        resubmitted,
        order);
  }

  /** The same of other matters. */
  public InboxFilter at(Place where) {
    return with(where, opened, concluded, ended);
  }

  /** The same of those an officer answers for, 0 for anybody. */
  public InboxFilter heldBy(long officer) {
    return with(due, officer);
  }

  /** The same of those that stand so to their promised day. */
  public InboxFilter due(DueState state) {
    return with(state, holder);
  }

  private InboxFilter with(DueState state, long officer) {
    return new InboxFilter(
        tab,
        words,
        item,
        stage,
        place,
        state,
        officer,
        opened,
        concluded,
        ended,
        resubmitted,
        order);
  }

  /** The same of those opened in a period. */
  public InboxFilter openedIn(DayRange days) {
    return with(place, days, concluded, ended);
  }

  /** The same of those concluded in a period, in a way. */
  public InboxFilter concludedIn(DayRange days, Ended how) {
    return with(place, opened, days, how);
  }

  private InboxFilter with(Place where, DayRange begun, DayRange over, Ended how) {
    return new InboxFilter(
        tab, words, item, stage, where, due, holder, begun, over, how, resubmitted, order);
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
        || ended != Ended.ANY
        || resubmitted;
  }
}
