package hongdun.register.web;

import hongdun.agency.Divisions;
import hongdun.portal.Choice;
import hongdun.portal.Dates;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.register.EntityState;
import hongdun.register.EntityType;
import hongdun.register.Industries;
import hongdun.register.domain.SearchWords;
import hongdun.register.domain.Wanted;
import hongdun.register.domain.Wanted.Industry;
import hongdun.shared.BilingualText;
import hongdun.shared.Region;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * 检索表单 — reads what was asked, with everything wrong in it at once, and offers what may be chosen.
 */
@Component
class SearchForm {
  private static final int MOST_NAMESAKES = 6;
  private static final String DAY = "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}";

  private final Divisions divisions;
  private final ObjectProvider<Industries> industries;
  private final InstantSource clock;

  SearchForm(Divisions divisions, ObjectProvider<Industries> industries, InstantSource clock) {
    this.divisions = divisions;
    this.industries = industries;
    this.clock = clock;
  }

  /** What was asked, as far as it could be understood. */
  record Asked(Wanted wanted, List<Shortcoming> faults) {}

  Asked read(Form form) {
    var faults = new ArrayList<Shortcoming>();
    var from = day(form, "from", faults);
    var to = day(form, "to", faults);
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      faults.add(Shortcoming.of("to", "register.search.fault.range"));
    }
    var on = day(form, "on", faults);
    if (on.filter(day -> day.isAfter(today())).isPresent()) {
      faults.add(Shortcoming.of("on", "register.search.fault.future"));
    }
    return new Asked(
        new Wanted(
            SearchWords.of(form.text("q")),
            division(form, faults),
            industry(form, faults),
            chosen(form, "type", EntityType.values(), faults),
            chosen(form, "state", EntityState.values(), faults),
            from,
            to,
            on),
        List.copyOf(faults));
  }

  LocalDate today() {
    return Dates.dayOf(clock.instant());
  }

  /** A name that several divisions bear is not guessed at. */
  private Optional<Region> division(Form form, List<Shortcoming> faults) {
    var typed = form.text("division");
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    var code = typed.replaceFirst("^.*[(（]([1-9][0-9]{5})[)）]$", "$1");
    var found = divisions.search(code, MOST_NAMESAKES);
    var same =
        found.stream()
            .filter(one ->
                one.region().code().equals(code)
                    || one.name().zh().equals(code)
                    || one.name().en().equalsIgnoreCase(code))
            .toList();
    var meant = same.isEmpty() ? found : same;
    if (meant.size() == 1) {
      return Optional.of(meant.getFirst().region());
    }
    faults.add(
        meant.isEmpty()
            ? Shortcoming.of("division", "register.search.fault.division", typed)
            : Shortcoming.of(
                "division",
                "register.search.fault.divisions",
                typed,
                meant.stream().map(one -> label(one.region())).collect(Collectors.joining("、"))));
    return Optional.empty();
  }

  /** A division as it is offered: its full name with the code, which reads back as the code. */
  String label(Region region) {
    var name =
        divisions
            .fullName(region, today())
            .map(BilingualText::zh)
            .or(() ->
                divisions.search(region.code(), 1).stream().map(one -> one.name().zh()).findFirst())
            .orElse("");
    return name + "（" + region.code() + "）";
  }

  private Optional<Industry> industry(Form form, List<Shortcoming> faults) {
    var code = form.text("industry");
    if (code.isEmpty()) {
      return Optional.empty();
    }
    var span =
        sections().stream()
            .flatMap(section ->
                Stream.concat(
                    section.letter().equals(code)
                        ? section.divisions().stream()
                        : Stream.<Industries.Division>of(),
                    section.divisions().stream().filter(one -> one.code().equals(code))))
            .map(Industries.Division::code)
            .sorted()
            .toList();
    if (span.isEmpty()) {
      faults.add(Shortcoming.of("industry", "register.search.fault.choice"));
      return Optional.empty();
    }
    return Optional.of(new Industry(span.getFirst(), span.getLast() + ":"));
  }

  private static <E extends Enum<E>> Optional<E> chosen(
      Form form, String field, E[] choices, List<Shortcoming> faults) {
    var typed = form.text(field);
    var found = Arrays.stream(choices).filter(one -> one.name().equals(typed)).findFirst();
    if (found.isEmpty() && !typed.isEmpty()) {
      faults.add(Shortcoming.of(field, "register.search.fault.choice"));
    }
    return found;
  }

  private static Optional<LocalDate> day(Form form, String field, List<Shortcoming> faults) {
    var day = form.text(field).matches(DAY) ? form.date(field) : Optional.<LocalDate>empty();
    if (day.isEmpty() && form.has(field)) {
      faults.add(Shortcoming.of(field, "register.search.fault.day"));
    }
    return day;
  }

  private List<Industries.Section> sections() {
    return industries.stream().flatMap(list -> list.sections().stream()).toList();
  }

  List<Choice> types(Frame frame) {
    return Arrays.stream(EntityType.values())
        .map(type -> Choice.of(type.name(), frame.text("register.type." + type)))
        .toList();
  }

  List<Choice> states(Frame frame) {
    return Arrays.stream(EntityState.values())
        .map(state -> Choice.of(state.name(), frame.text("register.state." + state)))
        .toList();
  }

  List<Choice> industries(Frame frame) {
    return sections().stream()
        .flatMap(section ->
            Stream.concat(
                Stream.of(
                    Choice.of(
                        section.letter(), section.letter() + " " + name(section.name(), frame))),
                section.divisions().stream()
                    .map(one ->
                        Choice.of(
                            one.code(), "\u2003" + one.code() + " " + name(one.name(), frame)))))
        .toList();
  }

  private static String name(BilingualText name, Frame frame) {
    return name.en().isEmpty() ? name.zh() : frame.text(name);
  }
}
