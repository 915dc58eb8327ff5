package hongdun.portal.persistence;

import hongdun.portal.domain.Backup;
import hongdun.portal.domain.DatabaseState;
import hongdun.portal.domain.Incident;
import hongdun.portal.domain.Restoration;
import hongdun.portal.domain.ServerNode;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 运行记录 — nodes, incidents, backups, and the database itself. */
@Repository
public class OperationRows {
  private final JdbcClient jdbc;

  OperationRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void seen(ServerNode node) {
    jdbc.sql(
            """
            insert into portal.node (id, name, version, started_at, seen_at)
            values (?, ?, ?, ?, ?)
            on conflict (id) do update set seen_at = excluded.seen_at
            """)
        .params(
            node.id(),
            node.name(),
            node.version(),
            Timestamp.from(node.startedAt()),
            Timestamp.from(node.seenAt()))
        .update();
  }

  public void forgetNodes(Instant unseenSince) {
    jdbc.sql("delete from portal.node where seen_at < ?")
        .param(Timestamp.from(unseenSince))
        .update();
  }

  public void left(UUID node) {
    jdbc.sql("delete from portal.node where id = ?").param(node).update();
  }

  public List<ServerNode> nodes(Instant seenSince) {
    return jdbc.sql(
            """
            select id, name, version, started_at, seen_at
              from portal.node
             where seen_at > ?
             order by started_at
            """)
        .param(Timestamp.from(seenSince))
        .query((row, _) ->
            new ServerNode(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("version"),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("seen_at").toInstant()))
        .list();
  }

  public void keep(Incident incident) {
    jdbc.sql(
            """
            insert into portal.incident (number, at, route, failure)
            values (?, ?, ?, ?)
            on conflict do nothing
            """)
        .params(
            incident.number(), Timestamp.from(incident.at()), incident.route(), incident.failure())
        .update();
  }

  public void forgetIncidents(Duration kept, Instant now) {
    jdbc.sql("delete from portal.incident where at < ?")
        .param(Timestamp.from(now.minus(kept)))
        .update();
  }

  public List<Incident> incidents(Instant since, int most) {
    return jdbc.sql(
            """
            select number, at, route, failure
              from portal.incident
             where at > ?
             order by at desc
             limit ?
            """)
        .params(Timestamp.from(since), most)
        .query((row, _) ->
            new Incident(
                row.getString("number"),
                row.getTimestamp("at").toInstant(),
                row.getString("route"),
                row.getString("failure")))
        .list();
  }

  public Optional<Backup> lastBackup() {
    return jdbc.sql(
            """
            select finished_at, bytes, place
              from portal.backup
             order by finished_at desc
             limit 1
            """)
        .query((row, _) ->
            new Backup(
                row.getTimestamp("finished_at").toInstant(),
                row.getLong("bytes"),
                row.getString("place")))
        .optional();
  }

  public Optional<Restoration> lastRestoration() {
    return jdbc.sql(
            """
            select restored_at, taken_at, cardinality(keys_gone) > 0 as without_keys
              from portal.restoration
             order by id desc
             limit 1
            """)
        .query((row, _) ->
            new Restoration(
                row.getTimestamp("restored_at").toInstant(),
                row.getTimestamp("taken_at").toInstant(),
                row.getBoolean("without_keys")))
        .optional();
  }

  /** Throws when the database does not answer. */
  public void alive() {
    jdbc.sql("select 1").query(Integer.class).single();
  }

  public DatabaseState store() {
    return jdbc.sql(
            """
            select current_setting('server_version') as version,
                   pg_database_size(current_database()) as bytes
            """)
        .query((row, _) -> new DatabaseState(row.getString("version"), row.getLong("bytes")))
        .single();
  }
}
