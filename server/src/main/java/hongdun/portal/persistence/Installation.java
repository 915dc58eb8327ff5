package hongdun.portal.persistence;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What this database was made for. */
@Repository
public class Installation {
  private final JdbcClient jdbc;

  Installation(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The mode the database keeps; this one if it keeps none yet. */
  public String keep(String mode) {
    jdbc.sql("insert into portal.installation (mode) values (?) on conflict do nothing")
        .param(mode)
        .update();
    return jdbc.sql("select mode from portal.installation").query(String.class).single();
  }
}
