package hongdun.casework.persistence;

import static hongdun.casework.persistence.Columns.utc;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.casework.domain.GrantedExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 延长 — by how much clocks were extended, by whom and by which paper. */
@Component
public class Extensions {
  private final JdbcClient jdbc;

  Extensions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes an extension; its days are shown anew afterwards. */
  public void add(long clock, GrantedExtension extension, Instant at, long notice) {
    jdbc.sql(
            """
            insert into casework.extension
              (clock, number, granted_at, granted_on, length, last_day, officer, role, paper, reason,
               law, article, notice)
            select :clock, count(*) + 1, :at, :on, :length, :lastDay, :officer, :role, :paper, :reason,
                   :law, :article, :notice
              from casework.extension
             where clock = :clock
            """)
        .param("clock", clock)
        .param("at", utc(at))
        .param("on", extension.grantedOn())
        .param("length", extension.length())
        .param("lastDay", extension.lastDay())
        .param("officer", extension.officer().value())
        .param("role", extension.role().name())
        .param("paper", extension.paper())
        .param("reason", extension.reason())
        .param("law", extension.basis().law().name())
        .param("article", extension.basis().article())
        .param("notice", notice)
        .update();
    jdbc.sql("update casework.clock set extended = extended + :length where id = :clock")
        .param("clock", clock)
        .param("length", extension.length())
        .update();
  }

  public List<GrantedExtension> of(long clock) {
    return jdbc.sql(
            """
            select granted_on, length, last_day, officer, role, paper, reason, law, article
              from casework.extension
             where clock = :clock
             order by number
            """)
        .param("clock", clock)
        .query((row, _) ->
            new GrantedExtension(
                row.getObject("granted_on", LocalDate.class),
                row.getInt("length"),
                row.getObject("last_day", LocalDate.class),
                new OfficerId(row.getLong("officer")),
                Role.valueOf(row.getString("role")),
                row.getString("paper"),
                row.getString("reason"),
                Columns.basis(row).orElseThrow()))
        .list();
  }
}
