package hongdun.registration.persistence;

import hongdun.registration.ApplicationId;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many files were uploaded. */
@Repository
public class Uploads {
  private final JdbcClient jdbc;

  Uploads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The files there are of a material. */
  public int ofMaterial(ApplicationId application, String material) {
    return jdbc.sql(
            """
            select count(*)
              from registration.paper
             where application = ? and material = ? and attachment is not null and removed_at is null
            """)
        .params(application.value(), material)
        .query(Integer.class)
        .single();
  }

  /** All files there ever were of an application, those taken out again and scans among them. */
  public int ever(ApplicationId application) {
    return jdbc.sql(
            """
            select (select count(attachment) from registration.paper where application = :id)
                   + (select count(attachment) from registration.paper_signing where application = :id)
            """)
        .param("id", application.value())
        .query(Integer.class)
        .single();
  }

  /**
   * The files the account that fills in an application uploaded after a time, for all it fills in;
   * none at a counter, where an officer known by name scans what lies before him.
   */
  public int bySameAccountSince(ApplicationId application, Instant time) {
    return jdbc.sql(
            """
            select count(*)
              from (select application
                      from registration.paper
                     where added_at > :time and attachment is not null
                     union all
                    select application
                      from registration.paper_signing
                     where chosen_at > :time and attachment is not null) as file
              join registration.application as same on same.id = file.application
              join registration.application as his on his.account = same.account
             where his.id = :id
            """)
        .param("time", time.atOffset(ZoneOffset.UTC))
        .param("id", application.value())
        .query(Integer.class)
        .single();
  }
}
