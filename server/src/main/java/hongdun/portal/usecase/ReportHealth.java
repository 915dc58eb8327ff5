package hongdun.portal.usecase;

import hongdun.portal.persistence.OperationRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/** 健康状况 — whether this node can serve, for the proxy that stands before it. */
@Service
public class ReportHealth {
  private static final Logger LOG = LoggerFactory.getLogger(ReportHealth.class);

  private final OperationRows rows;
  private final WatchDeliveries deliveries;
  private final KeepOperations operations;

  ReportHealth(OperationRows rows, WatchDeliveries deliveries, KeepOperations operations) {
    this.rows = rows;
    this.deliveries = deliveries;
    this.operations = operations;
  }

  /** How it stands. */
  public enum Health {
    UP,
    /** It serves, and somebody should look. */
    DEGRADED,
    /** Its database does not answer: requests belong to another node. */
    DOWN
  }

  public Health health() {
    try {
      rows.alive();
    } catch (DataAccessException away) {
      LOG.warn("The database does not answer", away);
      return Health.DOWN;
    }
    return deliveries.alarms() || operations.diskIsLittle() ? Health.DEGRADED : Health.UP;
  }
}
