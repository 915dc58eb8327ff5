package hongdun.casework.persistence;

import static hongdun.casework.persistence.Columns.instant;
import static hongdun.casework.persistence.Columns.utc;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.casework.MatterId;
import hongdun.casework.domain.Access;
import hongdun.portal.NetworkAddress;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 查阅登记 — the log of who looked for a person, read across bureaus or took a list away. */
@Component
public class Accesses {
  private final JdbcClient jdbc;
  private final NetworkAddress address;

  Accesses(JdbcClient jdbc, NetworkAddress address) {
    this.jdbc = jdbc;
    this.address = address;
  }

  /** Writes that somebody reached these matters. */
  public void write(Access access, Collection<Long> matters) {
    var id = begin(access);
    counted(id, matters.size());
    jdbc.sql(
            """
            insert into casework.access_matter (access, matter)
            select :access, matter
              from unnest(cast(:matters as bigint[])) as reached (matter)
            """)
        .param("access", id)
        .param("matters", matters.toArray(Long[]::new))
        .update();
  }

  /** Begins a line whose number of rows is not known yet. */
  public long begin(Access access) {
    return jdbc.sql(
            """
            insert into casework.access (at, officer, unit, kind, what, remote)
            values (:at, :officer, :unit, :kind, :what, :remote)
            returning id
            """)
        .param("at", utc(access.at()))
        .param("officer", access.officer().value())
        .param("unit", access.unit().value())
        .param("kind", access.kind().name())
        .param("what", access.what())
        .param("remote", address.remote())
        .query(Long.class)
        .single();
  }

  public void counted(long access, long rows) {
    jdbc.sql("update casework.access set rows = :rows where id = :id")
        .param("rows", rows)
        .param("id", access)
        .update();
  }

  /** Whether the officer reached the matter in this way since an instant. */
  public boolean reachedSince(OfficerId officer, MatterId matter, Access.Kind kind, Instant since) {
    return jdbc.sql(
            """
            select exists (select
                             from casework.access_matter m
                             join casework.access a on a.id = m.access
                            where m.matter = :matter and a.officer = :officer and a.kind = :kind
                              and a.at >= :since)
            """)
        .param("matter", matter.value())
        .param("officer", officer.value())
        .param("kind", kind.name())
        .param("since", utc(since))
        .query(Boolean.class)
        .single();
  }

  /** Who reached a matter, oldest first. */
  public List<Access> of(MatterId matter) {
    return jdbc.sql(
            """
            select a.at, a.officer, a.unit, a.kind, a.what
              from casework.access_matter m
              join casework.access a on a.id = m.access
             where m.matter = :matter
             order by a.id
            """)
        .param("matter", matter.value())
        .query((row, _) ->
            new Access(
                instant(row, "at"),
                new OfficerId(row.getLong("officer")),
                new UnitId(row.getLong("unit")),
                Access.Kind.valueOf(row.getString("kind")),
                row.getString("what")))
        .list();
  }
}
