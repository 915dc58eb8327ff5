package hongdun.bench;

import hongdun.bench.NameTruth.Asked;
import hongdun.naming.domain.ComparedName;
import hongdun.naming.index.NameKeys;
import hongdun.naming.index.PinyinSounds;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.postgresql.PGConnection;

/**
 * 数据库对照 — the references: the same names in PostgreSQL, once by the very keys of the finder in a
 * b-tree, once by the likeness of trigrams of the text and of its sound.
 */
final class NameTables {
  private static final int BATCH_CHARACTERS = 4_000_000;
  private static final double NANOS_PER_MS = 1e6;

  /** A syllable as a letter, so that trigrams are of syllables. */
  private static final int LETTERS = 0x4E00;

  private final Connection connection;
  private final NameTools tools;
  private final StringBuilder names = new StringBuilder();
  private final StringBuilder keys = new StringBuilder();

  NameTables(Connection connection, NameTools tools) throws SQLException {
    this.connection = connection;
    this.tools = tools;
    run(
        """
        create schema bench;
        create unlogged table bench.name (id integer, scope text, name text, sound text);
        create unlogged table bench.key (scope text, key bigint, name integer);
        """);
  }

  private void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  void add(int number, String name, String scope) throws IOException {
    var compared = tools.compared(name);
    names
        .append(number)
        .append('\t')
        .append(scope)
        .append('\t')
        .append(name.replace("\\", "\\\\").replace("\t", " "))
        .append('\t')
        .append(sound(compared))
        .append('\n');
    for (var key : NameKeys.of(compared)) {
      keys.append(scope).append('\t').append(number(key)).append('\t').append(number).append('\n');
    }
    if (keys.length() > BATCH_CHARACTERS) {
      flush();
    }
  }

  /** The trade name as it most likely sounds. */
  private static String sound(ComparedName name) {
    var sound = new StringBuilder();
    if (!name.parts().isEmpty()) {
      name.parts()
          .getFirst()
          .tradeName()
          .codePoints()
          .map(point -> PinyinSounds.get().of(point)[0])
          .forEach(syllable -> sound.appendCodePoint(LETTERS + syllable));
    }
    return sound.toString();
  }

  private static long number(BytesRef key) {
    long hash = 1125899906842597L;
    for (int at = 0; at < key.length; at++) {
      hash = 31 * hash + key.bytes[key.offset + at];
    }
    return hash;
  }

  private void flush() throws IOException {
    try {
      copy("copy bench.name from stdin", names);
      copy("copy bench.key from stdin", keys);
    } catch (SQLException e) {
      throw new IOException("The names could not be written", e);
    }
  }

  private void copy(String sql, StringBuilder rows) throws SQLException, IOException {
    connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn(sql, new StringReader(rows.toString()));
    rows.setLength(0);
  }

  void sortIn() throws IOException, SQLException {
    flush();
    run("set maintenance_work_mem = '256MB'");
    run("create index on bench.key (scope, key) include (name)");
    run("create unique index on bench.name (id) include (scope, name)");
    run("create extension if not exists pg_trgm");
    run("create index on bench.name using gin (name gin_trgm_ops)");
    run("create index on bench.name using gin (sound gin_trgm_ops)");
    run("vacuum (analyze) bench.name, bench.key");
  }

  /** What one way of looking took, and which names it brought. */
  record Looked(Samples millis, double meanMillis, long found) {}

  /** Only fetches the candidates; judging them would come on top. */
  Looked byKeys(List<Asked> all) throws SQLException {
    try (var query =
        connection.prepareStatement(
            """
            select id, name
              from bench.name
             where id in (select name from bench.key where scope = ? and key = any (?))
            """)) {
      return look(
          all,
          asked -> {
            var compared = tools.compared(asked.name);
            var sought = new ArrayList<Long>();
            for (Collection<BytesRef> part :
                List.of(NameKeys.sought(compared), NameKeys.certain(compared))) {
              part.forEach(key -> sought.add(number(key)));
            }
            query.setString(1, asked.scope);
            query.setArray(2, connection.createArrayOf("bigint", sought.toArray()));
            return ids(query);
          });
    }
  }

  Looked byTrigrams(List<Asked> all) throws SQLException {
    try (var query =
        connection.prepareStatement(
            """
            select id, name
              from bench.name
             where scope = ? and (name % ? or sound % ?)
            """)) {
      return look(
          all,
          asked -> {
            query.setString(1, asked.scope);
            query.setString(2, asked.name);
            query.setString(3, sound(tools.compared(asked.name)));
            return ids(query);
          });
    }
  }

  private static Collection<Integer> ids(PreparedStatement query) throws SQLException {
    var ids = new HashSet<Integer>();
    try (var rows = query.executeQuery()) {
      while (rows.next()) {
        ids.add(rows.getInt(1));
      }
    }
    return ids;
  }

  private interface Way {
    Collection<Integer> look(Asked asked) throws SQLException;
  }

  /** Twice, so that everything is in memory; the second time counts. */
  private static Looked look(List<Asked> all, Way way) throws SQLException {
    for (var asked : all) {
      way.look(asked);
    }
    var millis = new ArrayList<Double>();
    long found = 0;
    for (var asked : all) {
      var begin = System.nanoTime();
      var ids = way.look(asked);
      millis.add((System.nanoTime() - begin) / NANOS_PER_MS);
      found += ids.stream().filter(asked.like::contains).count();
    }
    return new Looked(
        new Samples(millis),
        millis.stream().mapToDouble(Double::doubleValue).average().orElse(0),
        found);
  }
}
