package hongdun.portal.persistence;

import hongdun.portal.domain.Visit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.MapSession;
import org.springframework.session.PrincipalNameIndexResolver;
import org.springframework.stereotype.Repository;

/**
 * 会话表 — the sessions. A request costs one statement: whether the session still stands, and the
 * editions with it. What a session holds is read once by a node and again only when another node
 * has written it; a last access alone is written at most once a minute.
 */
@Repository
public class StoredSessions implements FindByIndexNameSessionRepository<StoredSession> {
  private static final Duration IDLE = Duration.ofMinutes(30);
  private static final Duration ACCESS_WRITTEN = Duration.ofMinutes(1);
  private static final int MOST_KNOWN = 10_000;

  private final JdbcClient jdbc;
  private final InstantSource realTime;
  private final Map<String, Known> known = new ConcurrentHashMap<>();
  private final PrincipalNameIndexResolver<StoredSession> principals =
      new PrincipalNameIndexResolver<>();
  private final SerializingConverter toBytes = new SerializingConverter();
  private final DeserializingConverter fromBytes =
      new DeserializingConverter(StoredSessions.class.getClassLoader());

  StoredSessions(JdbcClient jdbc, @Qualifier("realTime") InstantSource realTime) {
    this.jdbc = jdbc;
    this.realTime = realTime;
  }

  /** What a session held in a version of its row. */
  private record Known(long version, Map<String, Object> attributes) {
    Known {
      attributes = Map.copyOf(attributes);
    }
  }

  private record Row(
      String key,
      Instant created,
      Instant accessed,
      Duration idle,
      long version,
      Map<String, Long> editions) {}

  @Override
  public StoredSession createSession() {
    return StoredSession.begin(now(), IDLE);
  }

  private Instant now() {
    return realTime.instant();
  }

  @Override
  public @Nullable StoredSession findById(String id) {
    var visit = Visit.current();
    var looked =
        visit
            .flatMap(one -> one.session(StoredSession.class))
            .filter(one -> one.getId().equals(id));
    if (looked.isPresent()) {
      return looked.get();
    }
    var row = row(id);
    if (row == null) {
      known.remove(id);
      return null;
    }
    visit.ifPresent(one -> one.learn(row.editions()));
    var session = session(id, row);
    if (session.isExpired()) {
      deleteById(id);
      return null;
    }
    visit.ifPresent(one -> one.keepSession(session));
    return session;
  }

  private @Nullable Row row(String id) {
    return jdbc.sql(
            """
            select primary_id, creation_time, last_access_time, max_inactive_interval, version,
                   (select string_agg(kind || '=' || number, ' ') from portal.edition) as editions
              from portal.session
             where session_id = ?
            """)
        .param(id)
        .query((row, _) ->
            new Row(
                row.getString("primary_id"),
                Instant.ofEpochMilli(row.getLong("creation_time")),
                Instant.ofEpochMilli(row.getLong("last_access_time")),
                Duration.ofSeconds(row.getLong("max_inactive_interval")),
                row.getLong("version"),
                EditionRows.read(row.getString("editions"))))
        .optional()
        .orElse(null);
  }

  private StoredSession session(String id, Row row) {
    var content = new MapSession(id);
    content.setCreationTime(row.created());
    content.setLastAccessedTime(row.accessed());
    content.setMaxInactiveInterval(row.idle());
    attributes(id, row).forEach(content::setAttribute);
    return StoredSession.read(content);
  }

  private Map<String, Object> attributes(String id, Row row) {
    var held = known.get(id);
    if (held == null || held.version() != row.version()) {
      held = new Known(row.version(), attributes(row.key()));
      if (known.size() >= MOST_KNOWN) {
        known.clear();
      }
      known.put(id, held);
    }
    return held.attributes();
  }

  private Map<String, Object> attributes(String key) {
    var attributes = new HashMap<String, Object>();
    jdbc.sql(
            """
            select attribute_name, attribute_bytes
              from portal.session_attributes
             where session_primary_id = ?
            """)
        .param(key)
        .query((ResultSet row) -> {
          attributes.put(row.getString("attribute_name"), read(row));
        });
    return attributes;
  }

  private Object read(ResultSet row) throws SQLException {
    return fromBytes.convert(row.getBytes("attribute_bytes"));
  }

  @Override
  public void save(StoredSession session) {
    if (session.isNew()) {
      insert(session);
    } else if (session.isChanged()) {
      update(session);
    } else if (session.isUsedAgain(ACCESS_WRITTEN)) {
      touch(session);
    } else {
      return;
    }
    session.written();
  }

  private void insert(StoredSession session) {
    var attributes = Attributes.of(session.content(), toBytes);
    jdbc.sql(
            """
            with begun as (
              insert into portal.session (primary_id, session_id, creation_time, last_access_time,
                                          max_inactive_interval, expiry_time, principal_name)
              values (:key, :id, :created, :accessed, :idle, :expiry, :principal)
              returning primary_id)
            insert into portal.session_attributes (session_primary_id, attribute_name, attribute_bytes)
            select primary_id, name, bytes
              from begun, unnest(cast(:names as text[]), cast(:bytes as bytea[])) as a (name, bytes)
            """)
        .param("key", UUID.randomUUID().toString())
        .param("id", session.getId())
        .param("created", session.getCreationTime().toEpochMilli())
        .param("accessed", session.getLastAccessedTime().toEpochMilli())
        .param("idle", session.getMaxInactiveInterval().toSeconds())
        .param("expiry", expiry(session))
        .param("principal", principal(session))
        .param("names", attributes.names())
        .param("bytes", attributes.bytes())
        .update();
    Visit.current().ifPresent(visit -> visit.keepSession(session));
  }

  /** A session that was ended meanwhile stays ended. */
  private void update(StoredSession session) {
    var attributes = Attributes.of(session.content(), toBytes);
    jdbc.sql(
            """
            with changed as (
              update portal.session
                 set session_id = :id,
                     last_access_time = :accessed,
                     max_inactive_interval = :idle,
                     expiry_time = :expiry,
                     principal_name = :principal,
                     version = version + 1
               where session_id = :storedId
              returning primary_id),
            removed as (
              delete from portal.session_attributes
               using changed
               where session_primary_id = changed.primary_id
                 and attribute_name <> all (cast(:names as text[])))
            insert into portal.session_attributes (session_primary_id, attribute_name, attribute_bytes)
            select primary_id, name, bytes
              from changed, unnest(cast(:names as text[]), cast(:bytes as bytea[])) as a (name, bytes)
            on conflict (session_primary_id, attribute_name)
               do update set attribute_bytes = excluded.attribute_bytes
            """)
        .param("id", session.getId())
        .param("accessed", session.getLastAccessedTime().toEpochMilli())
        .param("idle", session.getMaxInactiveInterval().toSeconds())
        .param("expiry", expiry(session))
        .param("principal", principal(session))
        .param("storedId", session.storedId())
        .param("names", attributes.names())
        .param("bytes", attributes.bytes())
        .update();
    known.remove(session.storedId());
  }

  private void touch(StoredSession session) {
    jdbc.sql(
            """
            update portal.session
               set last_access_time = :accessed, expiry_time = :expiry
             where session_id = :id
               and last_access_time < :accessed
            """)
        .param("accessed", session.getLastAccessedTime().toEpochMilli())
        .param("expiry", expiry(session))
        .param("id", session.getId())
        .update();
  }

  private static long expiry(StoredSession session) {
    return session.getLastAccessedTime().plus(session.getMaxInactiveInterval()).toEpochMilli();
  }

  private @Nullable String principal(StoredSession session) {
    return principals.resolveIndexesFor(session).get(PRINCIPAL_NAME_INDEX_NAME);
  }

  @Override
  public void deleteById(String id) {
    known.remove(id);
    Visit.current().ifPresent(visit -> visit.keepSession(null));
    jdbc.sql("delete from portal.session where session_id = ?").param(id).update();
  }

  @Override
  public Map<String, StoredSession> findByIndexNameAndIndexValue(String index, String value) {
    if (!index.equals(PRINCIPAL_NAME_INDEX_NAME)) {
      return Map.of();
    }
    var sessions = new HashMap<String, StoredSession>();
    for (var id : idsOf(value)) {
      var row = row(id);
      if (row != null) {
        sessions.put(id, session(id, row));
      }
    }
    return sessions;
  }

  private List<String> idsOf(String principal) {
    return jdbc.sql("select session_id from portal.session where principal_name = ?")
        .param(principal)
        .query((row, _) -> row.getString("session_id"))
        .list();
  }

  /** Sessions nobody used any more. */
  @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
  void removeExpired() {
    jdbc.sql("delete from portal.session where expiry_time < ?")
        .param(now().toEpochMilli())
        .update();
  }

  /** What a session holds, as the table keeps it. */
  private record Attributes(String[] names, byte[][] bytes) {
    static Attributes of(MapSession session, SerializingConverter toBytes) {
      var names = new ArrayList<>(session.getAttributeNames());
      return new Attributes(
          names.toArray(String[]::new),
          names.stream()
              .map(name -> toBytes.convert(session.getRequiredAttribute(name)))
              .toArray(byte[][]::new));
    }
  }
}
