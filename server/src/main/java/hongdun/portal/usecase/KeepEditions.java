package hongdun.portal.usecase;

import hongdun.portal.Editions;
import hongdun.portal.domain.Visit;
import hongdun.portal.persistence.EditionRows;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** 版本管理 — looks the editions up once a request, and raises them with the change they tell of. */
@Component
class KeepEditions implements Editions {
  private final EditionRows rows;

  KeepEditions(EditionRows rows) {
    this.rows = rows;
  }

  @Override
  public long of(String kind) {
    return all().getOrDefault(kind, 0L);
  }

  @Override
  public long present(String kind) {
    return rows.present(kind);
  }

  @Override
  public String stamp() {
    return new TreeMap<>(all()).toString();
  }

  private Map<String, Long> all() {
    var visit = Visit.current();
    return visit
        .flatMap(Visit::editions)
        .orElseGet(() -> {
          var looked = rows.all();
          visit.ifPresent(request -> request.learn(looked));
          return looked;
        });
  }

  @Override
  public void changed(String kind) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      rows.raise(kind);
      Visit.hasChanged();
      Visit.current().ifPresent(Visit::forgetEditions);
      return;
    }
    changes().kinds.add(kind);
  }

  @Override
  public boolean isChanging(String kind) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return false;
    }
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .anyMatch(one -> one instanceof Changes changes && changes.kinds.contains(kind));
  }

  private Changes changes() {
    for (var one : TransactionSynchronizationManager.getSynchronizations()) {
      if (one instanceof Changes changes) {
        return changes;
      }
    }
    var changes = new Changes();
    TransactionSynchronizationManager.registerSynchronization(changes);
    return changes;
  }

  /**
   * What one transaction changes. The numbers are raised last and in one order, so that no two
   * transactions wait for each other.
   */
  private final class Changes implements TransactionSynchronization {
    private final TreeSet<String> kinds = new TreeSet<>();

    @Override
    public void beforeCommit(boolean readOnly) {
      kinds.forEach(rows::raise);
    }

    @Override
    public void afterCompletion(int status) {
      Visit.hasChanged();
      Visit.current().ifPresent(Visit::forgetEditions);
    }
  }
}
