package hongdun.portal.usecase;

import hongdun.portal.AdministrationLog;
import hongdun.portal.AdministrationLog.Change;
import hongdun.portal.NotFound;
import hongdun.portal.OutOfTurn;
import hongdun.portal.SheetExchange;
import hongdun.portal.SheetExchange.Column;
import hongdun.portal.SheetExchange.Kind;
import hongdun.portal.SheetExchange.Line;
import hongdun.portal.SheetExchange.Plan;
import hongdun.portal.SignedIn;
import hongdun.portal.Words;
import hongdun.portal.persistence.AdministrationLines;
import hongdun.portal.persistence.HandedSheets;
import hongdun.portal.persistence.HandedSheets.Handed;
import hongdun.portal.persistence.HandedSheets.State;
import hongdun.portal.sheets.SheetReader;
import hongdun.shared.Language;
import hongdun.shared.Shortcoming;
import java.time.Duration;
import java.time.InstantSource;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * 导入导出 — tables leave with a line in the log, and come in by two steps: a file is read and shown
 * with every change and every fault; taken over, all of it changes in one transaction.
 */
@Service
public class TakeInSheets {
  private static final Duration KEPT = Duration.ofDays(7);
  private static final int LONGEST_NAME = 120;
  private final Exchanges exchanges;
  private final HandedSheets sheets;
  private final AdministrationLog log;
  private final Words words;
  private final InstantSource realTime;

  TakeInSheets(
      Exchanges exchanges,
      HandedSheets sheets,
      AdministrationLog log,
      Words words,
      @Qualifier("realTime") InstantSource realTime) {
    this.exchanges = exchanges;
    this.sheets = sheets;
    this.log = log;
    this.words = words;
    this.realTime = realTime;
  }

  /** A table was taken over or put away already. */
  static final class Settled extends OutOfTurn {
    private static final long serialVersionUID = 1L;

    Settled(long id) {
      super("portal.exchange.settled", "Sheet " + id + " was settled already");
    }
  }

  /** A table that was read, with what it would change. */
  public record Shown(long id, String fileName, boolean waiting, Plan plan) {}

  public List<SheetExchange> all() {
    return exchanges.all();
  }

  public SheetExchange exchange(String id) {
    return exchanges.find(id).orElseThrow(() -> new NotFound("No exchange " + id));
  }

  /** The rows somebody takes away; that he did is written down. */
  @Transactional
  public List<List<String>> export(String id, String format, SignedIn who) {
    var rows = exchange(id).rows(who);
    log.write(Change.by(who, AdministrationLines.EXPORTED, id, "", format + " · " + rows.size()));
    return rows;
  }

  /** What came of a file. */
  public sealed interface Receipt {
    record Kept(long id) implements Receipt {}

    record Refused(List<Shortcoming> faults) implements Receipt {}
  }

  /** Reads a file and keeps its table; nothing else changes. */
  @Transactional
  public Receipt receive(String id, String fileName, byte[] content, SignedIn who) {
    var exchange = demand(id, who);
    return switch (SheetReader.read(content)) {
      case SheetReader.Table.Faulty(var faults) -> new Receipt.Refused(faults);
      case SheetReader.Table.Complete(var table) -> keep(exchange, fileName, table, who);
    };
  }

  private SheetExchange demand(String id, SignedIn who) {
    var exchange = exchange(id);
    if (!exchange.mayTakeOver(who)) {
      throw new NotFound("Account " + who.account() + " takes nothing over into " + id);
    }
    return exchange;
  }

  private Receipt keep(
      SheetExchange exchange, String fileName, List<List<String>> table, SignedIn who) {
    var named = new HashMap<String, String>();
    for (var column : exchange.columns()) {
      named.put(column.name(), column.name());
      for (var language : Language.values()) {
        named.put(words.text(language, column.titleKey()), column.name());
      }
    }
    var head = new ArrayList<String>();
    var faults = new ArrayList<Shortcoming>();
    for (var title : table.getFirst()) {
      var column = named.getOrDefault(title, "");
      if (column.isEmpty() && !title.isEmpty()) {
        faults.add(Shortcoming.of("file", "portal.sheet.fault.unknown-column", title));
      } else if (!column.isEmpty() && head.contains(column)) {
        faults.add(Shortcoming.of("file", "portal.sheet.fault.column-twice", title));
      }
      head.add(column);
    }
    for (var column : exchange.columns()) {
      if (!head.contains(column.name())) {
        faults.add(
            Shortcoming.of(
                "file",
                "portal.sheet.fault.missing-column",
                words.text(Language.ZH, column.titleKey()),
                words.text(Language.EN, column.titleKey())));
      }
    }
    if (!faults.isEmpty()) {
      return new Receipt.Refused(List.copyOf(faults));
    }
    var name = fileName.substring(Math.max(0, fileName.length() - LONGEST_NAME));
    return new Receipt.Kept(
        sheets.add(
            exchange.id(),
            who.account(),
            name,
            head,
            table.subList(1, table.size()),
            realTime.instant()));
  }

  /** What a table that was read would change, as things stand now. */
  @Transactional(readOnly = true)
  public Shown show(String id, long sheet, SignedIn who) {
    var exchange = demand(id, who);
    var handed = handed(id, sheet, who);
    return new Shown(
        sheet,
        handed.fileName(),
        handed.state() == State.READ,
        handed.state() == State.READ
            ? exchange.plan(who, lines(handed))
            : new Plan(List.of(), List.of()));
  }

  private Handed handed(String id, long sheet, SignedIn who) {
    return sheets
        .find(sheet, id, who.account())
        .orElseThrow(() -> new NotFound("No sheet " + sheet + " of this account"));
  }

  private static List<Line> lines(Handed handed) {
    var lines = new ArrayList<Line>();
    int number = 1;
    for (var cells : handed.lines()) {
      number++;
      if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
        lines.add(new Line(number, byColumn(handed.head(), cells)));
      }
    }
    return lines;
  }

  private static Map<String, String> byColumn(List<String> head, List<String> cells) {
    var line = new LinkedHashMap<String, String>();
    for (int place = 0; place < Math.min(head.size(), cells.size()); place++) {
      if (!head.get(place).isEmpty()) {
        line.put(head.get(place), cells.get(place));
      }
    }
    return line;
  }

  /** 逐行 — hears of each line that is looked at, and may break the work off by throwing. */
  interface LineByLine {
    void next();

    /** Called when all is done and nothing is settled yet. */
    void last();
  }

  /**
   * Takes a table over as a whole, or shows what came up against it meanwhile. Whoever hears of the
   * lines may break it off up to the last moment: nothing has changed then.
   */
  @Transactional
  public Plan takeOver(String id, long sheet, SignedIn who, LineByLine told) {
    var exchange = demand(id, who);
    var handed = handed(id, sheet, who);
    if (!sheets.settle(sheet, State.TAKEN, realTime.instant())) {
      throw new Settled(sheet);
    }
    var plan = exchange.takeOver(who, new ToldLines(lines(handed), told));
    told.last();
    if (!plan.faults().isEmpty()) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      return plan;
    }
    log.write(
        Change.by(
            who,
            "portal.exchange.act.imported",
            id,
            handed.fileName(),
            "+%d ~%d -%d"
                .formatted(
                    plan.count(Kind.ADDED), plan.count(Kind.CHANGED), plan.count(Kind.ENDED))));
    return plan;
  }

  /** The lines of a table, told of whenever one is taken. */
  private static final class ToldLines extends AbstractList<Line> {
    private final List<Line> lines;
    private final LineByLine told;

    ToldLines(List<Line> lines, LineByLine told) {
      this.lines = lines;
      this.told = told;
    }

    @Override
    public Line get(int place) {
      told.next();
      return lines.get(place);
    }

    @Override
    public int size() {
      return lines.size();
    }
  }

  @Transactional
  public void discard(String id, long sheet, SignedIn who) {
    demand(id, who);
    handed(id, sheet, who);
    if (!sheets.settle(sheet, State.DISCARDED, realTime.instant())) {
      throw new Settled(sheet);
    }
  }

  /** Tables hold names of people: those nobody settled go after a week. */
  @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT10M")
  @Transactional
  public void forget() {
    sheets.forget(realTime.instant().minus(KEPT));
  }

  /** The titles of the columns for a reader. */
  public List<String> head(SheetExchange exchange, Language language) {
    return exchange.columns().stream()
        .map(Column::titleKey)
        .map(key -> words.text(language, key))
        .toList();
  }
}
