package hongdun.portal.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import hongdun.portal.domain.Visit;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * 只读副本 — connections to a standby of the database, from which a request may read that only shows
 * what everybody may see. When it does not answer, the primary does.
 */
@Component
@ConditionalOnProperty("hongdun.replica.url")
public class StandbyPool implements BeanPostProcessor, DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(StandbyPool.class);
  private static final int CONNECTIONS = 8;
  private static final long PATIENCE_MS = 1_000;

  private final HikariDataSource pool;

  StandbyPool(Environment environment) {
    var config = new HikariConfig();
    config.setPoolName("standby");
    config.setJdbcUrl(environment.getRequiredProperty("hongdun.replica.url"));
    config.setUsername(environment.getProperty("hongdun.replica.user", "hongdun"));
    config.setPassword(environment.getProperty("hongdun.replica.password", ""));
    config.setMaximumPoolSize(CONNECTIONS);
    config.setConnectionTimeout(PATIENCE_MS);
    config.setValidationTimeout(PATIENCE_MS);
    config.setReadOnly(true);
    // The server starts also while the standby is away.
    config.setInitializationFailTimeout(-1);
    config.addDataSourceProperty("logServerErrorDetail", "false");
    config.addDataSourceProperty("loginTimeout", "1");
    config.addDataSourceProperty("socketTimeout", "10");
    this.pool = new HikariDataSource(config);
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return name.equals("dataSource") && bean instanceof DataSource primary
        ? new Routed(primary, pool)
        : bean;
  }

  /** When what the standby shows was written; empty while it does not answer. */
  public Optional<Instant> standsAt() {
    try {
      return JdbcClient.create(pool)
          .sql("select at from portal.heartbeat")
          .query(Timestamp.class)
          .optional()
          .map(Timestamp::toInstant);
    } catch (DataAccessException away) {
      LOG.debug("The standby does not answer", away);
      return Optional.empty();
    }
  }

  @Override
  public void destroy() {
    pool.close();
  }

  /** Hands out a connection to the one or the other. */
  private static final class Routed extends DelegatingDataSource {
    private final DataSource standby;

    Routed(DataSource primary, DataSource standby) {
      super(primary);
      this.standby = standby;
    }

    @Override
    public Connection getConnection() throws SQLException {
      var visit = Visit.current().filter(Visit::readsFromStandby);
      if (visit.isPresent()) {
        try {
          return living(standby.getConnection());
        } catch (SQLException away) {
          LOG.warn("The standby does not answer; the primary does", away);
          visit.get().readFromPrimary();
        }
      }
      return super.getConnection();
    }

    /** The pool does not ask a connection used a moment ago whether it still lives. */
    private static Connection living(Connection connection) throws SQLException {
      if (connection.isValid(1)) {
        return connection;
      }
      connection.close();
      throw new SQLException("The connection to the standby has died");
    }
  }
}
