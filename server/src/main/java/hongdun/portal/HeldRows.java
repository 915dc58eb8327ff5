package hongdun.portal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * 事务内已锁 — the rows of a table that the current transaction has locked. Nobody else can change them,
 * so they are read once and again only after the transaction itself has changed them.
 */
public final class HeldRows<K, V> {

  /** The row as it is held, or as it is read now; without a transaction nothing is held. */
  public Optional<V> lock(K key, Supplier<Optional<V>> locking) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      return locking.get();
    }
    var rows = rows();
    var known = rows.get(key);
    if (known != null) {
      return Optional.of(known);
    }
    var read = locking.get();
    read.ifPresent(row -> rows.put(key, row));
    return read;
  }

  /** The row if it is held, else as it is read now; it is not locked. */
  public Optional<V> find(K key, Supplier<Optional<V>> reading) {
    return held().flatMap(one -> Optional.ofNullable(one.rows.get(key))).or(reading);
  }

  /** The transaction changes rows: they must be read again. */
  public void changed() {
    held().ifPresent(one -> one.rows.clear());
  }

  private Map<K, V> rows() {
    return held()
        .orElseGet(() -> {
          var held = new Held<K, V>(this);
          TransactionSynchronizationManager.registerSynchronization(held);
          return held;
        })
        .rows;
  }

  @SuppressWarnings("unchecked")
  private Optional<Held<K, V>> held() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return Optional.empty();
    }
    for (var one : TransactionSynchronizationManager.getSynchronizations()) {
      if (one instanceof Held<?, ?> held && held.of == this) {
        return Optional.of((Held<K, V>) held);
      }
    }
    return Optional.empty();
  }

  /** Goes with the transaction, and rests while another runs inside it. */
  private static final class Held<K, V> implements TransactionSynchronization {
    private final HeldRows<K, V> of;
    private final Map<K, V> rows = new HashMap<>();

    Held(HeldRows<K, V> of) {
      this.of = of;
    }
  }
}
