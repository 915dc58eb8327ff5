package hongdun.portal.usecase;

import hongdun.portal.KeyLines;
import hongdun.portal.SealedRows;
import hongdun.portal.SignedIn;
import hongdun.portal.persistence.SealRenewals;
import hongdun.shared.Shortcoming;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes of the key as the administrator and the job make them, for tests of other rooms. */
@Component
public class KeyRing {
  private final StoredKeyFile keys;
  private final List<SealedRows> sources;
  private final SealRenewals renewals;
  private final RotateKeys.Around around;
  private final TransactionTemplate transaction;

  KeyRing(
      StoredKeyFile keys,
      List<SealedRows> sources,
      SealRenewals renewals,
      RotateKeys.Around around,
      TransactionTemplate transaction) {
    this.keys = keys;
    this.sources = sources;
    this.renewals = renewals;
    this.around = around;
    this.transaction = transaction;
  }

  public int newest() {
    return keys.newestKey();
  }

  public List<Integer> numbers() {
    return keys.lines().stream().map(KeyLines.KeyLine::number).toList();
  }

  /** One batch of one kind of rows, as far as the job came before it broke off. */
  public int someOf(String nameKey, int most) {
    var source =
        sources.stream().filter(one -> one.nameKey().equals(nameKey)).findFirst().orElseThrow();
    Integer sealed = transaction.execute(_ -> source.renew(most, 0));
    return sealed == null ? 0 : sealed;
  }

  /** How many rows of a kind are sealed with a key. */
  public long count(String nameKey, int key) {
    return sources.stream()
        .filter(one -> one.nameKey().equals(nameKey))
        .flatMap(one -> one.counts().stream())
        .filter(count -> count.key() == key)
        .mapToLong(SealedRows.Count::rows)
        .sum();
  }

  /** Removes a key so many days from now. */
  public List<Shortcoming> remove(int number, SignedIn who, Duration later) {
    InstantSource then = () -> InstantSource.system().instant().plus(later);
    var rotation = new RotateKeys(keys, sources, renewals, around, then);
    return transaction.execute(_ -> rotation.remove(number, who));
  }
}
