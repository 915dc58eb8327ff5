package hongdun.portal.usecase;

import hongdun.portal.AdministrationLog;
import hongdun.portal.CodeList;
import hongdun.portal.Dates;
import hongdun.portal.NotFound;
import hongdun.portal.persistence.CodeEntries;
import hongdun.portal.persistence.CodeEntries.Kept;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 查阅代码表 — finds entries of the lists as they hold on a day, and tells the history of one. */
@Service
public class BrowseLists {
  private static final int A_PAGE = 50;
  private final KeepCodeLists lists;
  private final CodeEntries table;
  private final AdministrationLog log;
  private final InstantSource clock;
  private final Map<String, Supplier<List<Row>>> rows = new ConcurrentHashMap<>();

  BrowseLists(KeepCodeLists lists, CodeEntries table, AdministrationLog log, InstantSource clock) {
    this.lists = lists;
    this.table = table;
    this.log = log;
    this.clock = clock;
  }

  /** An entry with the number it is known by on the pages. */
  public record Row(
      long id,
      hongdun.portal.CodeEntry entry,
      boolean byHand,
      String by,
      java.time.Instant at,
      boolean superseded) {}

  /** A list with how many of its codes hold today. */
  public record Shelf(CodeList list, long holding, long byHand) {}

  /** A page of a list; next is where the following page begins, empty on the last. */
  public record Found(CodeList list, List<Row> rows, Optional<String> next, long holding) {}

  public LocalDate today() {
    return Dates.dayOf(clock.instant());
  }

  @Transactional(readOnly = true)
  public List<Shelf> shelves() {
    return new TreeMap<>(lists.all()).values().stream().map(this::shelf).toList();
  }

  private Shelf shelf(CodeList list) {
    var today = today();
    var holding = rows(list).stream().filter(row -> row.entry().holds(today)).toList();
    return new Shelf(list, holding.size(), holding.stream().filter(Row::byHand).count());
  }

  /** All entries of a list in memory: some thousands, looked through at once. */
  List<Row> rows(CodeList list) {
    return rows.computeIfAbsent(
            list.id(), id -> lists.kept(id, all -> all.stream().map(BrowseLists::row).toList()))
        .get();
  }

  private static Row row(Kept kept) {
    return new Row(
        kept.id(),
        kept.entry(),
        kept.byHand(),
        kept.by(),
        kept.at(),
        kept.superseded().isPresent());
  }

  @Transactional(readOnly = true)
  public Found search(String id, String words, LocalDate on, String after) {
    var list = lists.list(id);
    var wanted = words.toLowerCase(Locale.ROOT);
    var holding = rows(list).stream().filter(row -> row.entry().holds(on)).toList();
    var found =
        holding.stream()
            .filter(row -> row.entry().code().compareTo(after) > 0)
            .filter(row -> matches(row, wanted))
            .limit(A_PAGE + 1)
            .toList();
    boolean more = found.size() > A_PAGE;
    var shown = more ? found.subList(0, A_PAGE) : found;
    return new Found(
        list,
        List.copyOf(shown),
        more ? Optional.of(shown.getLast().entry().code()) : Optional.empty(),
        holding.size());
  }

  private static boolean matches(Row row, String wanted) {
    return wanted.isEmpty()
        || row.entry().code().toLowerCase(Locale.ROOT).startsWith(wanted)
        || row.entry().name().zh().contains(wanted)
        || row.entry().name().en().toLowerCase(Locale.ROOT).contains(wanted);
  }

  /** One entry with all that was ever said of its code. */
  public record Sheet(
      CodeList list, Row row, List<Row> history, List<AdministrationLog.Kept> log) {}

  @Transactional(readOnly = true)
  public Sheet entry(String id, long entry) {
    var list = lists.list(id);
    var row =
        rows(list).stream()
            .filter(one -> one.id() == entry)
            .findFirst()
            .orElseThrow(() -> new NotFound("No entry " + entry + " that holds in " + id));
    var history = new ArrayList<Row>();
    table.history(id, row.entry().code(), list.columns()).forEach(kept -> history.add(row(kept)));
    return new Sheet(
        list, row, List.copyOf(history), log.about(id + "/" + row.entry().code(), A_PAGE));
  }
}
