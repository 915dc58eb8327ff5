package hongdun.portal.usecase;

import hongdun.portal.OperationsPanel;
import hongdun.portal.domain.Backup;
import hongdun.portal.domain.DatabaseState;
import hongdun.portal.domain.Incident;
import hongdun.portal.domain.Restoration;
import hongdun.portal.domain.ServerNode;
import hongdun.portal.persistence.OperationRows;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 运行状况 — what an operator has to know of the house: its servers, its database, what broke. */
@Service
public class KeepOperations {
  private static final Logger LOG = LoggerFactory.getLogger(KeepOperations.class);
  private static final Duration SEEN = Duration.ofMinutes(2);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration INCIDENTS_KEPT = Duration.ofDays(90);
  private static final Duration BACKUP_IS_OLD = Duration.ofHours(36);
  private static final double LITTLE_DISK = 0.1;
  private static final int MOST = 50;
  private static final int LONGEST = 300;
  private final OperationRows rows;
  private final PortalSettings settings;
  private final Environment environment;
  private final ObjectProvider<OperationsPanel> panels;
  private final InstantSource realTime;
  private final UUID self = UUID.randomUUID();
  private final Instant started;

  KeepOperations(
      OperationRows rows,
      PortalSettings settings,
      Environment environment,
      ObjectProvider<OperationsPanel> panels,
      @Qualifier("realTime") InstantSource realTime) {
    this.rows = rows;
    this.settings = settings;
    this.environment = environment;
    this.panels = panels;
    this.realTime = realTime;
    this.started = realTime.instant();
  }

  /** How much of a disk is left. */
  public record Disk(long free, long whole) {
    public boolean isLittle() {
      return whole > 0 && free < whole * LITTLE_DISK;
    }
  }

  /** Everything at once. */
  public record State(
      String version,
      Instant started,
      DatabaseState store,
      Optional<Disk> disk,
      Optional<Backup> backup,
      boolean backupIsOld,
      List<ServerNode> nodes,
      List<Incident> incidents,
      List<OperationsPanel.Line> panels) {}

  @Transactional(readOnly = true)
  public State state() {
    var now = realTime.instant();
    var backup = rows.lastBackup();
    return new State(
        version(),
        started,
        rows.store(),
        disk(),
        backup,
        backup.filter(last -> last.finishedAt().isAfter(now.minus(BACKUP_IS_OLD))).isEmpty(),
        rows.nodes(now.minus(SEEN)),
        rows.incidents(now.minus(DAY), MOST),
        panels.orderedStream().flatMap(panel -> panel.lines().stream()).toList());
  }

  /** How many things somebody should look at, for the card. */
  @Transactional(readOnly = true)
  public long warnings() {
    var now = realTime.instant();
    return (rows.lastBackup()
                .filter(last -> last.finishedAt().isAfter(now.minus(BACKUP_IS_OLD)))
                .isEmpty()
            ? 1
            : 0)
        + disk().filter(Disk::isLittle).map(_ -> 1L).orElse(0L)
        + rows.incidents(now.minus(DAY), MOST).size();
  }

  /** When a backup was last restored into this database. */
  @Transactional(readOnly = true)
  public Optional<Restoration> lastRestoration() {
    return rows.lastRestoration();
  }

  /** The edition of the product and, where the launcher knew it, the commit. */
  public String version() {
    var jar = Optional.ofNullable(KeepOperations.class.getPackage().getImplementationVersion());
    var commit = environment.getProperty("HONGDUN_COMMIT", "");
    return (jar.orElse("development") + " " + commit).strip();
  }

  boolean diskIsLittle() {
    return disk().filter(Disk::isLittle).isPresent();
  }

  private Optional<Disk> disk() {
    try {
      var store = Files.getFileStore(settings.data().toAbsolutePath());
      return Optional.of(new Disk(store.getUsableSpace(), store.getTotalSpace()));
    } catch (IOException unknown) {
      LOG.warn("The disk of the data folder cannot be asked", unknown);
      return Optional.empty();
    }
  }

  /**
   * Keeps what broke, under the number the reader was told; that it cannot be kept breaks nothing.
   */
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public void broken(String number, String route, Throwable failure) {
    try {
      var words = failure.getClass().getName();
      rows.keep(
          new Incident(
              number,
              realTime.instant(),
              route.substring(0, Math.min(LONGEST, route.length())),
              words.substring(0, Math.min(LONGEST, words.length()))));
    } catch (DataAccessException notNow) {
      LOG.warn("Incident {} is in the log only", number, notNow);
    }
  }

  /** Says that this server is there. */
  @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT5S")
  void seen() {
    var now = realTime.instant();
    var port = environment.getProperty("local.server.port", "");
    rows.seen(
        new ServerNode(self, ProcessHandle.current().pid() + ":" + port, version(), started, now));
    rows.forgetNodes(now.minus(DAY));
    rows.forgetIncidents(INCIDENTS_KEPT, now);
  }
}
