package hongdun.portal.usecase;

import hongdun.portal.CodeEntry;
import hongdun.portal.CodeList;
import hongdun.portal.SheetExchange;
import hongdun.portal.SignedIn;
import hongdun.portal.persistence.CodeEntries;
import hongdun.portal.persistence.CodeEntries.Kept;
import hongdun.portal.usecase.EditLists.Wanted;
import hongdun.shared.BilingualText;
import hongdun.shared.Shortcoming;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** 代码表交换 — a list of codes as a table: a line is an entry, known by its code and first day. */
final class ListExchange implements SheetExchange {
  private static final List<Column> BEFORE =
      List.of(
          new Column("code", "portal.lists.column.code"),
          new Column("name", "portal.lists.column.name"),
          new Column("nameEnglish", "portal.lists.column.name-en"));
  private static final List<Column> AFTER =
      List.of(
          new Column("from", "portal.lists.column.from"),
          new Column("until", "portal.lists.column.until"),
          new Column("source", "portal.lists.column.source"));
  private static final LocalDate NO_DAY = LocalDate.EPOCH;
  private final CodeList list;
  private final CodeEntries table;
  private final EditLists editing;

  ListExchange(CodeList list, CodeEntries table, EditLists editing) {
    this.list = list;
    this.table = table;
    this.editing = editing;
  }

  @Override
  public String id() {
    return list.id();
  }

  @Override
  public String titleKey() {
    return list.id();
  }

  @Override
  public List<Column> columns() {
    return Stream.of(
            BEFORE.stream(),
            list.columns().stream().map(name -> new Column(name, list.id() + ".column." + name)),
            AFTER.stream())
        .flatMap(columns -> columns)
        .toList();
  }

  @Override
  public boolean mayTakeOver(SignedIn who) {
    return editing.mayEdit(who);
  }

  @Override
  public List<List<String>> rows(SignedIn who) {
    return table.present(list.id(), list.columns()).stream()
        .map(Kept::entry)
        .map(entry ->
            Stream.of(
                    Stream.of(entry.code(), entry.name().zh(), entry.name().en()),
                    list.columns().stream().map(entry::more),
                    Stream.of(
                        entry.from().toString(),
                        entry.until().map(LocalDate::toString).orElse(""),
                        entry.source()))
                .flatMap(cells -> cells)
                .toList())
        .toList();
  }

  /** A plan with what it would write. */
  private record Drawn(Plan plan, List<Wanted> wanted, List<Kept> present) {}

  @Override
  public Plan plan(SignedIn who, List<Line> lines) {
    return drawn(lines).plan();
  }

  @Override
  public Plan takeOver(SignedIn who, List<Line> lines) {
    editing.demand(who);
    table.seize(list.id());
    var drawn = drawn(lines);
    if (drawn.plan().faults().isEmpty()) {
      editing.write(list, drawn.wanted(), drawn.present(), who);
    }
    return drawn.plan();
  }

  private Drawn drawn(List<Line> lines) {
    var present = table.present(list.id(), list.columns());
    var known = new HashMap<String, Kept>();
    var byCode = new HashMap<String, List<Kept>>();
    for (var kept : present) {
      known.put(key(kept.entry()), kept);
      byCode.computeIfAbsent(kept.entry().code(), _ -> new ArrayList<>()).add(kept);
    }
    var steps = new ArrayList<Step>();
    var faults = new ArrayList<Fault>();
    var wanted = new ArrayList<Wanted>();
    var seen = new HashMap<String, List<CodeEntry>>();
    for (var line : lines) {
      var entry = entry(line, faults);
      if (entry.isEmpty()) {
        // Without its first day it stands beside no other, yet all else wrong with it is said.
        editing
            .faults(list, new Wanted(OptionalLong.empty(), read(line, NO_DAY, Optional.empty())), List.of())
            .forEach(fault -> faults.add(fault(line, fault)));
        continue;
      }
      var former = Optional.ofNullable(known.get(key(entry.get())));
      var one =
          new Wanted(
              former.map(kept -> OptionalLong.of(kept.id())).orElse(OptionalLong.empty()),
              entry.get());
      if (former.map(Kept::entry).equals(entry)) {
        steps.add(new Step(line.number(), Kind.SAME, words(entry.get()), ""));
      } else {
        editing
            .faults(list, one, byCode.getOrDefault(entry.get().code(), List.of()))
            .forEach(fault -> faults.add(fault(line, fault)));
        steps.add(step(line, former, entry.get()));
        wanted.add(one);
      }
      var others = seen.computeIfAbsent(entry.get().code(), _ -> new ArrayList<>());
      if (others.stream().anyMatch(other -> EditLists.overlap(other, entry.get()))) {
        faults.add(
            fault(line, Shortcoming.of("code", "portal.lists.fault.twice", entry.get().code())));
      }
      others.add(entry.get());
    }
    return new Drawn(
        new Plan(List.copyOf(steps), List.copyOf(faults)), List.copyOf(wanted), present);
  }

  private static String key(CodeEntry entry) {
    return entry.code() + "|" + entry.from();
  }

  private static Step step(Line line, Optional<Kept> former, CodeEntry now) {
    if (former.isEmpty()) {
      return new Step(line.number(), Kind.ADDED, "", words(now));
    }
    var before = former.get().entry();
    return new Step(
        line.number(),
        EditLists.isEnding(before, now) ? Kind.ENDED : Kind.CHANGED,
        words(before),
        words(now));
  }

  private static String words(CodeEntry entry) {
    return EditLists.words(entry);
  }

  private Optional<CodeEntry> entry(Line line, List<Fault> faults) {
    var from = day(line, "from", true, faults);
    var until = day(line, "until", false, faults);
    return from.map(first -> read(line, first, until));
  }

  private CodeEntry read(Line line, LocalDate from, Optional<LocalDate> until) {
    Map<String, String> more = new HashMap<>();
    for (var column : list.columns()) {
      if (!line.text(column).isEmpty()) {
        more.put(column, line.text(column));
      }
    }
    return new CodeEntry(
        line.text("code"),
        new BilingualText(line.text("name"), line.text("nameEnglish")),
        from,
        until,
        line.text("source"),
        more);
  }

  private static Optional<LocalDate> day(
      Line line, String column, boolean needed, List<Fault> faults) {
    var text = line.text(column);
    if (text.isEmpty() && !needed) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text.replace('/', '-')));
    } catch (DateTimeException notADay) {
      faults.add(fault(line, Shortcoming.of(column, "portal.lists.fault.day")));
      return Optional.empty();
    }
  }

  private static Fault fault(Line line, Shortcoming reason) {
    return new Fault(line.number(), reason.field(), line.text(reason.field()), reason);
  }
}
