package hongdun.agency.persistence;

import hongdun.agency.UnitId;
import hongdun.agency.domain.Post;
import hongdun.shared.BilingualText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 岗位表 — the posts of the units. */
@Repository
public class Posts {
  private final JdbcClient jdbc;

  Posts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Post> find(long id) {
    return jdbc.sql(
            """
            select id, unit, name_zh, name_en, first_responsible, full_time
              from agency.post
             where id = ?
            """)
        .param(id)
        .query((row, _) -> post(row))
        .optional();
  }

  /** The post, held until the end of the transaction: appointments to one post queue. */
  public Optional<Post> lock(long id) {
    return jdbc.sql(
            """
            select id, unit, name_zh, name_en, first_responsible, full_time
              from agency.post
             where id = ?
               for update
            """)
        .param(id)
        .query((row, _) -> post(row))
        .optional();
  }

  public List<Post> ofUnit(UnitId unit, LocalDate on) {
    return jdbc.sql(
            """
            select id, unit, name_zh, name_en, first_responsible, full_time
              from agency.post
             where unit = :unit
               and from_day <= :on
               and (until_day is null or until_day >= :on)
             order by first_responsible desc, id
            """)
        .param("unit", unit.value())
        .param("on", on)
        .query((row, _) -> post(row))
        .list();
  }

  /** The posts of a bureau and all its units. */
  public List<Post> ofBureau(UnitId bureau, LocalDate on) {
    return jdbc.sql(
            """
            select p.id, p.unit, p.name_zh, p.name_en, p.first_responsible, p.full_time
              from agency.post p
              join agency.unit u on u.id = p.unit
             where u.bureau = :bureau
               and p.from_day <= :on
               and (p.until_day is null or p.until_day >= :on)
             order by u.id <> u.bureau, u.id, p.first_responsible desc, p.id
            """)
        .param("bureau", bureau.value())
        .param("on", on)
        .query((row, _) -> post(row))
        .list();
  }

  public long add(
      UnitId unit, BilingualText name, boolean firstResponsible, boolean fullTime, LocalDate from) {
    return jdbc.sql(
            """
            insert into agency.post (unit, name_zh, name_en, first_responsible, full_time, from_day)
            values (?, ?, ?, ?, ?, ?)
            returning id
            """)
        .params(unit.value(), name.zh(), name.en(), firstResponsible, fullTime, from)
        .query(Long.class)
        .single();
  }

  /** The names of those who stand in each post on a day. */
  public Map<Long, List<String>> namesIn(LocalDate on) {
    var names = new HashMap<Long, List<String>>();
    jdbc.sql(
            """
            select distinct a.post, o.name, o.number
              from agency.appointment a
              join agency.officer o on o.id = a.officer
             where a.from_day <= :on
               and (a.until_day is null or a.until_day >= :on)
             order by o.number
            """)
        .param("on", on)
        .query(row -> {
          names
              .computeIfAbsent(row.getLong("post"), _ -> new ArrayList<>())
              .add(row.getString("name"));
        });
    return names;
  }

  public void rename(long post, BilingualText name) {
    jdbc.sql("update agency.post set name_zh = ?, name_en = ? where id = ?")
        .params(name.zh(), name.en(), post)
        .update();
  }

  public void close(long post, LocalDate last) {
    jdbc.sql("update agency.post set until_day = ? where id = ?").params(last, post).update();
  }

  private static Post post(ResultSet row) throws SQLException {
    return new Post(
        row.getLong("id"),
        new UnitId(row.getLong("unit")),
        new BilingualText(row.getString("name_zh"), row.getString("name_en")),
        row.getBoolean("first_responsible"),
        row.getBoolean("full_time"));
  }
}
