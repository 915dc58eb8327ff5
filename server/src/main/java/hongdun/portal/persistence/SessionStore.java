package hongdun.portal.persistence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;

/** Sessions live in PostgreSQL, so that any node can answer; only who signs in has one. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(
    tableName = "portal.session",
    maxInactiveIntervalInSeconds = SessionStore.IDLE_SECONDS)
class SessionStore {
  static final int IDLE_SECONDS = 30 * 60;

  /** The last access alone is written at most once a minute: reading pages costs no write. */
  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sparingWrites() {
    return sessions ->
        sessions.setUpdateSessionQuery(
            """
            update portal.session as old
               set session_id = new.session_id,
                   last_access_time = new.last_access_time,
                   max_inactive_interval = new.max_inactive_interval,
                   expiry_time = new.expiry_time,
                   principal_name = new.principal_name
              from (values (?::text, ?::bigint, ?::int, ?::bigint, ?::text, ?::text))
                   as new (session_id, last_access_time, max_inactive_interval, expiry_time,
                           principal_name, primary_id)
             where old.primary_id = new.primary_id
               and (old.session_id <> new.session_id
                    or old.last_access_time < new.last_access_time - 60000
                    or old.max_inactive_interval <> new.max_inactive_interval
                    or old.principal_name is distinct from new.principal_name)
            """);
  }
}
