package hongdun.ledger.usecase;

import hongdun.ledger.ActsImported;
import hongdun.ledger.AdministrativeAct;
import hongdun.ledger.SealedContent;
import hongdun.ledger.domain.Seal;
import hongdun.ledger.domain.SealedAct;
import hongdun.ledger.persistence.Entries;
import hongdun.portal.Dates;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * 行政行为入账 — gathers the acts of a transaction and enters them in one go before its commit, so that
 * an act and its entry are there together or not at all.
 */
@Component
class EnterActs {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Entries entries;
  private final ObjectProvider<SealedContent> contents;
  private final InstantSource clock;

  EnterActs(Entries entries, ObjectProvider<SealedContent> contents, InstantSource clock) {
    this.entries = entries;
    this.contents = contents;
    this.clock = clock;
  }

  /** An act announced outside a transaction would be lost in silence, so it is refused aloud. */
  @EventListener
  void on(AdministrativeAct act) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("An act was announced outside a transaction: " + act.act());
    }
    gathering().add(act);
  }

  /** Acts of the past are entered with those of the transaction that imports them. */
  @EventListener
  void on(ActsImported imported) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("Acts were imported outside a transaction");
    }
    gathering().addPast(imported.acts());
  }

  private Gathering gathering() {
    for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
      if (synchronization instanceof Gathering gathering && gathering.isOf(this)) {
        return gathering;
      }
    }
    var gathering = new Gathering();
    TransactionSynchronizationManager.registerSynchronization(gathering);
    return gathering;
  }

  /**
   * Numbers are taken last and register by register in one order, so that no two transactions wait
   * for each other.
   */
  private void enter(List<AdministrativeAct> acts) {
    Map<String, List<SealedAct>> byRegister =
        acts.stream()
            .map(act -> new SealedAct(act, seal(act.reference())))
            .collect(
                Collectors.groupingBy(
                    sealed -> sealed.act().register(), TreeMap::new, Collectors.toList()));
    var now = clock.instant();
    var year = Dates.dayOf(now).getYear();
    byRegister.forEach((register, sealed) -> entries.add(register, year, sealed, now));
  }

  /** Blocks of numbers, register by register and year by year; within one as they took effect. */
  private void enterPast(List<AdministrativeAct> acts) {
    var fields = fields(acts);
    var byBlock =
        acts.stream()
            .sorted(Comparator.comparing(AdministrativeAct::effectiveAt))
            .map(act -> new SealedAct(act, Seal.of(fieldsOf(act, fields), EnterActs::salt)))
            .collect(Collectors.groupingBy(Block::of, TreeMap::new, Collectors.toList()));
    byBlock.forEach((block, sealed) ->
        entries.addPast(
            sealed,
            block.year(),
            entries.takeNumbers(block.register(), block.year(), sealed.size())));
  }

  private Map<String, SortedMap<String, String>> fields(List<AdministrativeAct> acts) {
    var references =
        acts.stream()
            .map(AdministrativeAct::reference)
            .distinct()
            .collect(Collectors.groupingBy(this::answering));
    var fields = new HashMap<String, SortedMap<String, String>>();
    references.forEach((content, asked) -> fields.putAll(content.fieldsOf(asked)));
    return fields;
  }

  private static SortedMap<String, String> fieldsOf(
      AdministrativeAct act, Map<String, SortedMap<String, String>> fields) {
    return Optional.ofNullable(fields.get(act.reference()))
        .orElseThrow(() -> new IllegalStateException("Nothing is told of " + act.reference()));
  }

  /** 号段 — a register and a year, in which numbers are dense. */
  private record Block(String register, int year) implements Comparable<Block> {
    static Block of(SealedAct sealed) {
      var act = sealed.act();
      return new Block(act.register(), Dates.dayOf(act.effectiveAt()).getYear());
    }

    @Override
    public int compareTo(Block other) {
      return Comparator.comparing(Block::register).thenComparing(Block::year).compare(this, other);
    }
  }

  private Seal seal(String reference) {
    return Seal.of(answering(reference).fieldsOf(reference), EnterActs::salt);
  }

  private SealedContent answering(String reference) {
    var answering =
        contents.stream().filter(content -> reference.startsWith(content.prefix() + ":")).toList();
    if (answering.size() != 1) {
      throw new IllegalStateException(
          "%d rooms answer for the reference %s".formatted(answering.size(), reference));
    }
    return answering.getFirst();
  }

  private static byte[] salt() {
    var salt = new byte[Seal.SALT_BYTES];
    RANDOM.nextBytes(salt);
    return salt;
  }

  /** The acts of one transaction. */
  private final class Gathering implements TransactionSynchronization {
    private final List<AdministrativeAct> acts = new ArrayList<>();
    private final List<AdministrativeAct> past = new ArrayList<>();
    private boolean entered;

    @SuppressWarnings("ReferenceEquality") // Two ledgers are two beans, never equal ones.
    boolean isOf(EnterActs other) {
      return EnterActs.this == other;
    }

    void add(AdministrativeAct act) {
      if (entered) {
        throw new IllegalStateException(
            "An act was announced after the acts of its transaction were entered: " + act.act());
      }
      acts.add(act);
    }

    void addPast(List<AdministrativeAct> imported) {
      if (entered) {
        throw new IllegalStateException("Acts were imported after those of their transaction");
      }
      past.addAll(imported);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      entered = true;
      enterPast(past);
      enter(acts);
    }

    @Override
    public int getOrder() {
      return Ordered.LOWEST_PRECEDENCE;
    }
  }
}
