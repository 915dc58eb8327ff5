package hongdun.casework.web;

import hongdun.casework.domain.InboxFilter;
import hongdun.casework.domain.InboxFilter.DayRange;
import hongdun.casework.domain.InboxFilter.DueState;
import hongdun.casework.domain.InboxFilter.Ended;
import hongdun.casework.domain.InboxFilter.Order;
import hongdun.casework.domain.InboxFilter.Place;
import hongdun.casework.domain.InboxFilter.Side;
import hongdun.casework.domain.InboxTab;
import hongdun.portal.Form;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** 筛选地址 — a filter of the desk as it stands in an address, read and written. */
final class FilterAddress {
  private static final String SUBTREE = "all";

  private static final String NOBODY = "nobody";

  private static final String IN_NO_UNIT = "none";

  /** The bureau, the unit in it, and on which of two desks: as the head's page counts. */
  private static final Pattern COUNTED =
      Pattern.compile("of-([0-9]{1,18})-([0-9]{1,18}|none)-(any|decides|hands)");

  private FilterAddress() {}

  /** What of it makes no sense is not narrowed by. */
  static InboxFilter read(Form form) {
    var tab = InboxTab.of(form.text("tab")).orElse(InboxTab.WAITING);
    return new InboxFilter(
        tab,
        form.text("q"),
        form.text("item"),
        form.text("stage"),
        place(form),
        tab == InboxTab.DONE ? DueState.ANY : DueState.of(form.text("due")),
        form.text("holder").equals(NOBODY) ? InboxFilter.NOBODY : form.number("holder").orElse(0),
        DayRange.of(form.date("from"), form.date("to")),
        tab == InboxTab.DONE
            ? DayRange.of(form.date("done-from"), form.date("done-to"))
            : DayRange.ALWAYS,
        tab == InboxTab.DONE ? Ended.of(form.text("ended")) : Ended.ANY,
        form.isChecked("again"),
        Order.of(form.text("order"), tab));
  }

  private static Place place(Form form) {
    if (form.text("unit").equals(SUBTREE)) {
      return new Place.Subtree();
    }
    var counted = COUNTED.matcher(form.text("unit"));
    if (counted.matches()) {
      return new Place.Counted(
          Long.parseLong(counted.group(1)),
          counted.group(2).equals(IN_NO_UNIT)
              ? InboxFilter.IN_NO_UNIT
              : Long.parseLong(counted.group(2)),
          Side.valueOf(counted.group(3).toUpperCase(Locale.ROOT)));
    }
    var unit = form.number("unit");
    return unit.isPresent() && unit.getAsLong() > 0
        ? new Place.One(unit.getAsLong())
        : new Place.OwnBureau();
  }

  /** The value of the field for whose matters are asked for. */
  static String place(Place place) {
    return switch (place) {
      case Place.OwnBureau() -> "";
      case Place.Subtree() -> SUBTREE;
      case Place.One(var unit) -> Long.toString(unit);
      case Place.Counted(var bureau, var unit, var side) ->
          "of-%d-%s-%s"
              .formatted(
                  bureau,
                  unit == InboxFilter.IN_NO_UNIT ? IN_NO_UNIT : Long.toString(unit),
                  side.name().toLowerCase(Locale.ROOT));
    };
  }

  /** The value of the field for who answers for them. */
  static String holder(InboxFilter filter) {
    if (filter.holder() == InboxFilter.NOBODY) {
      return NOBODY;
    }
    return filter.holder() == 0 ? "" : Long.toString(filter.holder());
  }

  /** What stands after the question mark; only what is chosen. */
  static String write(InboxFilter filter) {
    var parts = new LinkedHashMap<String, String>();
    parts.put("tab", filter.tab().code());
    parts.put("q", filter.words());
    parts.put("item", filter.item());
    parts.put("stage", filter.stage());
    parts.put("unit", place(filter.place()));
    parts.put("due", filter.due() == DueState.ANY ? "" : filter.due().code());
    parts.put("holder", holder(filter));
    parts.put("from", day(filter.opened().from()));
    parts.put("to", day(filter.opened().to()));
    parts.put("done-from", day(filter.concluded().from()));
    parts.put("done-to", day(filter.concluded().to()));
    parts.put("ended", filter.ended() == Ended.ANY ? "" : filter.ended().code());
    parts.put("again", filter.resubmitted() ? "yes" : "");
    parts.put("order", filter.order() == Order.of("", filter.tab()) ? "" : filter.order().code());
    return parts.entrySet().stream()
        .filter(part -> !part.getValue().isEmpty())
        .map(part ->
            part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }
}
