package hongdun.portal.usecase;

import hongdun.portal.AdministrationLog;
import hongdun.portal.AdministrationLog.Change;
import hongdun.portal.Administrators;
import hongdun.portal.Dates;
import hongdun.portal.KeyLines.KeyLine;
import hongdun.portal.NotFound;
import hongdun.portal.PlatformRight;
import hongdun.portal.SealedRows;
import hongdun.portal.SignedIn;
import hongdun.portal.persistence.SealRenewals;
import hongdun.shared.Shortcoming;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 密钥轮换 — makes a new key and removes one nothing is sealed with any more. The administrator sees
 * numbers and days of keys, never a key.
 */
@Service
public class RotateKeys {
  /** What is sealed for a short while only (a form kept, who was here) is over after a day. */
  private static final int DAYS_TO_RUN_OUT = 2;

  private final StoredKeyFile keys;
  private final List<SealedRows> sources;
  private final SealRenewals renewals;
  private final Around around;
  private final InstantSource realTime;

  RotateKeys(
      StoredKeyFile keys,
      List<SealedRows> sources,
      SealRenewals renewals,
      Around around,
      @Qualifier("realTime") InstantSource realTime) {
    this.keys = keys;
    this.sources = sources;
    this.renewals = renewals;
    this.around = around;
    this.realTime = realTime;
  }

  /** Who may change them, where it is written down, and how the renewal of seals went. */
  @Component("aroundKeys")
  record Around(AdministrationLog log, ObjectProvider<PlatformRight> right, RunJobs jobs) {}

  /**
   * 密钥 — a key, and what needs it.
   *
   * @param sealed how many rows are sealed with it
   * @param codes how many unused recovery codes only it can compare; they go with it
   */
  public record Key(int number, LocalDate since, long sealed, long codes, boolean newest) {
    public boolean removable() {
      return !newest && sealed == 0;
    }
  }

  /** What a kind of rows is sealed with: how many under which key, 0 for not yet. */
  public record Kind(String nameKey, List<SealedRows.Count> counts) {}

  /** How it stands. */
  public record State(List<Key> keys, List<Kind> kinds) {}

  @Transactional(readOnly = true)
  public State state() {
    var kinds =
        sources.stream().map(source -> new Kind(source.nameKey(), source.counts())).toList();
    var codes = renewals.recoveryCodes();
    int newest = keys.newestKey();
    var shown =
        keys.lines().stream()
            .map(line ->
                new Key(
                    line.number(),
                    line.since(),
                    kinds.stream().mapToLong(kind -> rows(kind.counts(), line.number())).sum(),
                    rows(codes, line.number()),
                    line.number() == newest))
            .toList();
    return new State(shown, kinds);
  }

  private static long rows(List<SealedRows.Count> counts, int key) {
    return counts.stream()
        .filter(count -> count.key() == key)
        .mapToLong(SealedRows.Count::rows)
        .sum();
  }

  /** How many rows the last renewal of seals had to leave, because they did not open. */
  @Transactional(readOnly = true)
  public long stuck() {
    return around.jobs().latest().stream()
        .filter(line -> line.kind().equals(RenewSeals.KIND))
        .findFirst()
        .filter(line -> line.standing() == RunJobs.Standing.FAILED)
        .map(line -> line.total() - line.done())
        .orElse(0L);
  }

  public boolean mayRotate(SignedIn who) {
    var rule = around.right().getIfAvailable();
    return rule != null && rule.keepsThePlatform(who, Administrators.SYSTEM);
  }

  /** Makes a new key; what is there is sealed with it soon after. */
  @Transactional
  public List<Shortcoming> add(SignedIn who) {
    insistOnRight(who);
    try {
      int number = keys.addKey();
      around.log().write(Change.by(who, "portal.keys.act.added", name(number), "", ""));
      return List.of();
    } catch (UncheckedIOException readOnly) {
      return List.of(Shortcoming.of("keys", "portal.keys.fault.read-only"));
    }
  }

  /** Removes a key, or says everything that stands against it. */
  @Transactional
  public List<Shortcoming> remove(int number, SignedIn who) {
    insistOnRight(who);
    var key =
        state().keys().stream()
            .filter(one -> one.number() == number)
            .findFirst()
            .orElseThrow(() -> new NotFound("No key " + number));
    var faults = faults(key);
    if (!faults.isEmpty()) {
      return faults;
    }
    try {
      renewals.removeRecoveryCodes(number);
      around.log().write(Change.by(who, "portal.keys.act.removed", name(number), "", ""));
      keys.removeKey(number);
      return List.of();
    } catch (UncheckedIOException readOnly) {
      return List.of(Shortcoming.of("keys", "portal.keys.fault.read-only"));
    }
  }

  private List<Shortcoming> faults(Key key) {
    if (key.newest()) {
      return List.of(Shortcoming.of("keys", "portal.keys.fault.newest"));
    }
    var faults = new ArrayList<Shortcoming>();
    if (key.sealed() > 0) {
      faults.add(Shortcoming.of("keys", "portal.keys.fault.used", Long.toString(key.sealed())));
    }
    var last = runsOut(key.number());
    if (Dates.dayOf(realTime.instant()).isBefore(last)) {
      faults.add(Shortcoming.of("keys", "portal.keys.fault.early", last.toString()));
    }
    return faults;
  }

  /** From when nothing short-lived is sealed with a key: after the next one was made. */
  private LocalDate runsOut(int number) {
    var later = new TreeSet<LocalDate>();
    keys.lines().stream()
        .filter(line -> line.number() > number)
        .map(KeyLine::since)
        .forEach(later::add);
    return later.first().plusDays(DAYS_TO_RUN_OUT);
  }

  private void insistOnRight(SignedIn who) {
    if (!mayRotate(who)) {
      throw new NotFound("The keys are not changed by account " + who.account());
    }
  }

  private static String name(int number) {
    return "keys " + number;
  }
}
