package hongdun.casework.persistence;

import hongdun.agency.OfficerId;
import hongdun.casework.domain.SavedView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 常用视图 — the filters officers keep under a name. */
@Component
public class SavedViews {
  private final JdbcClient jdbc;

  SavedViews(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<SavedView> of(OfficerId officer) {
    return jdbc.sql(
            """
            select id, name, filter, is_default
              from casework.saved_view
             where officer = :officer
             order by name
            """)
        .param("officer", officer.value())
        .query((row, _) ->
            new SavedView(
                row.getLong("id"),
                row.getString("name"),
                row.getString("filter"),
                row.getBoolean("is_default")))
        .list();
  }

  /** What the officer's desk opens with, if he chose something. */
  public Optional<String> defaultOf(OfficerId officer) {
    return jdbc.sql(
            "select filter from casework.saved_view where officer = :officer and is_default")
        .param("officer", officer.value())
        .query(String.class)
        .optional();
  }

  /** Keeps a filter under a name; one of the same name is replaced. */
  public void save(OfficerId officer, String name, String filter, boolean opensFirst, Instant at) {
    if (opensFirst) {
      noDefault(officer);
    }
    jdbc.sql(
            """
            insert into casework.saved_view as v (officer, name, filter, is_default, saved_at)
            values (:officer, :name, :filter, :default, :at)
                on conflict (officer, name) do update
               set filter = excluded.filter,
                   is_default = v.is_default or excluded.is_default,
                   saved_at = excluded.saved_at
            """)
        .param("officer", officer.value())
        .param("name", name)
        .param("filter", filter)
        .param("default", opensFirst)
        .param("at", Columns.utc(at))
        .update();
  }

  /** Lets the desk open with a view, or with none for 0; false when it is not the officer's. */
  public boolean openWith(OfficerId officer, long view) {
    noDefault(officer);
    return view == 0
        || jdbc.sql(
                    """
                    update casework.saved_view
                       set is_default = true
                     where id = :id and officer = :officer
                    """)
                .param("id", view)
                .param("officer", officer.value())
                .update()
            == 1;
  }

  /** False when it is not the officer's. */
  public boolean remove(OfficerId officer, long view) {
    return jdbc.sql("delete from casework.saved_view where id = :id and officer = :officer")
            .param("id", view)
            .param("officer", officer.value())
            .update()
        == 1;
  }

  private void noDefault(OfficerId officer) {
    jdbc.sql(
            """
            update casework.saved_view
               set is_default = false
             where officer = :officer and is_default
            """)
        .param("officer", officer.value())
        .update();
  }
}
