package hongdun.portal.usecase;

import hongdun.portal.AdministrationLog;
import hongdun.portal.AdministrationLog.Change;
import hongdun.portal.Administrators;
import hongdun.portal.CodeEntry;
import hongdun.portal.CodeList;
import hongdun.portal.NotFound;
import hongdun.portal.OutOfTurn;
import hongdun.portal.PlatformRight;
import hongdun.portal.SignedIn;
import hongdun.portal.persistence.CodeEntries;
import hongdun.portal.persistence.CodeEntries.Kept;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 维护代码表 — the system administrator of the bureau that runs the platform adds, ends and corrects
 * entries. Nothing is ever deleted: what stood before stays in the history.
 */
@Service
public class EditLists {
  private static final int LONGEST_CODE = 64;
  private static final int LONGEST_TEXT = 300;
  private final KeepCodeLists lists;
  private final CodeEntries table;
  private final AdministrationLog log;
  private final ObjectProvider<PlatformRight> right;
  private final InstantSource realTime;

  EditLists(
      KeepCodeLists lists,
      CodeEntries table,
      AdministrationLog log,
      ObjectProvider<PlatformRight> right,
      @Qualifier("realTime") InstantSource realTime) {
    this.lists = lists;
    this.table = table;
    this.log = log;
    this.right = right;
    this.realTime = realTime;
  }

  /** An entry was changed by somebody else since the page was shown. */
  static final class EntryChanged extends OutOfTurn {
    private static final long serialVersionUID = 1L;

    EntryChanged(long id) {
      super("portal.lists.changed-meanwhile", "Entry " + id + " was superseded already");
    }
  }

  /**
   * What somebody would have a list say.
   *
   * @param replaces the entry it takes the place of; empty for one that is added
   */
  public record Wanted(OptionalLong replaces, CodeEntry entry) {}

  public boolean mayEdit(SignedIn who) {
    var rule = right.getIfAvailable();
    return rule != null && rule.keepsThePlatform(who, Administrators.SYSTEM);
  }

  void demand(SignedIn who) {
    if (!mayEdit(who)) {
      throw new NotFound("Account " + who.account() + " does not keep the lists");
    }
  }

  /** Says what one list should say, or everything that stands against it; then nothing is said. */
  @Transactional
  public List<Shortcoming> write(String id, Wanted wanted, SignedIn who) {
    demand(who);
    var list = lists.list(id);
    table.seize(id);
    var present = table.present(id, list.columns());
    var faults = new ArrayList<>(faults(list, wanted, present));
    var former = replaced(wanted, present);
    if (faults.isEmpty()
        && former.filter(kept -> kept.entry().equals(wanted.entry())).isPresent()) {
      faults.add(Shortcoming.of("name", "portal.lists.fault.same"));
    }
    if (faults.isEmpty()) {
      write(list, List.of(wanted), present, who);
    }
    return List.copyOf(faults);
  }

  private static Optional<Kept> replaced(Wanted wanted, List<Kept> present) {
    if (wanted.replaces().isEmpty()) {
      return Optional.empty();
    }
    var id = wanted.replaces().getAsLong();
    return Optional.of(
        present.stream()
            .filter(kept -> kept.id() == id)
            .findFirst()
            .orElseThrow(() -> new EntryChanged(id)));
  }

  /** Writes many at once, each with its line in the log; they have been checked before. */
  void write(CodeList list, List<Wanted> all, List<Kept> present, SignedIn who) {
    var at = realTime.instant();
    var replaced = all.stream().flatMap(one -> replaced(one, present).stream()).toList();
    if (!table.supersede(list.id(), replaced.stream().map(Kept::id).toList(), at)) {
      throw new EntryChanged(0);
    }
    table.add(
        list.id(),
        list.columns(),
        all.stream().map(Wanted::entry).toList(),
        Optional.of(who.name()),
        at);
    for (var one : all) {
      var former = replaced(one, present).map(Kept::entry);
      log.write(
          Change.by(
              who,
              act(former, one.entry()),
              list.id() + "/" + one.entry().code(),
              former.map(EditLists::words).orElse(""),
              words(one.entry())));
    }
  }

  private static String act(Optional<CodeEntry> former, CodeEntry now) {
    if (former.isEmpty()) {
      return "portal.lists.act.added";
    }
    return isEnding(former.get(), now) ? "portal.lists.act.ended" : "portal.lists.act.corrected";
  }

  /** Whether nothing but the last day is new. */
  static boolean isEnding(CodeEntry former, CodeEntry now) {
    return now.until().isPresent()
        && !former.until().equals(now.until())
        && former.name().equals(now.name())
        && former.from().equals(now.from())
        && former.more().equals(now.more());
  }

  static String words(CodeEntry entry) {
    var words = new ArrayList<>(List.of(entry.name().zh(), entry.name().en()));
    words.addAll(new java.util.TreeMap<>(entry.more()).values());
    words.add(entry.from() + " – " + entry.until().map(LocalDate::toString).orElse(""));
    words.add(entry.source());
    return String.join(" · ", words.stream().filter(word -> !word.isEmpty()).toList());
  }

  /** Everything wrong with an entry, in itself and beside the others of its code. */
  List<Shortcoming> faults(CodeList list, Wanted wanted, List<Kept> present) {
    var entry = wanted.entry();
    var faults = new ArrayList<Shortcoming>();
    if (entry.code().isEmpty() || entry.code().length() > LONGEST_CODE) {
      faults.add(Shortcoming.of("code", "portal.lists.fault.code"));
    }
    if (entry.name().zh().isEmpty() || entry.name().zh().length() > LONGEST_TEXT) {
      faults.add(Shortcoming.of("name", "portal.lists.fault.name"));
    }
    if (entry.name().en().length() > LONGEST_TEXT) {
      faults.add(Shortcoming.of("nameEnglish", "portal.lists.fault.name-en"));
    }
    if (entry.source().isEmpty() || entry.source().length() > LONGEST_TEXT) {
      faults.add(Shortcoming.of("source", "portal.lists.fault.source"));
    }
    if (entry.until().filter(last -> last.isBefore(entry.from())).isPresent()) {
      faults.add(Shortcoming.of("until", "portal.lists.fault.until"));
    } else if (present.stream()
        .filter(kept -> wanted.replaces().isEmpty() || kept.id() != wanted.replaces().getAsLong())
        .map(Kept::entry)
        .anyMatch(other -> other.code().equals(entry.code()) && overlap(other, entry))) {
      faults.add(Shortcoming.of("code", "portal.lists.fault.overlap", entry.code()));
    }
    faults.addAll(list.faultsOf(entry));
    return faults;
  }

  static boolean overlap(CodeEntry one, CodeEntry other) {
    return one.until().map(last -> !other.from().isAfter(last)).orElse(true)
        && other.until().map(last -> !one.from().isAfter(last)).orElse(true);
  }
}
