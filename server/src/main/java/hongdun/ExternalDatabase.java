package hongdun;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** 外部数据库 — a PostgreSQL that somebody else runs; it must be new enough and speak Unicode. */
record ExternalDatabase(Access access) implements Database {
  private static final int OLDEST_MAJOR = 18;
  private static final String WRONG_PASSWORD = "28";
  private static final String NO_SUCH_DATABASE = "3D";

  static Optional<ExternalDatabase> named(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("HONGDUN_DB_URL"))
        .filter(url -> !url.isBlank())
        .map(url ->
            new ExternalDatabase(
                new Access(
                    url,
                    environment.getOrDefault("HONGDUN_DB_USER", "hongdun"),
                    environment.getOrDefault("HONGDUN_DB_PASSWORD", ""))));
  }

  @Override
  public Access open() {
    if (!access.url().startsWith("jdbc:postgresql:")) {
      throw new StartFailure("start.database-url", sayable());
    }
    var properties = new Properties();
    properties.setProperty("user", access.user());
    properties.setProperty("password", access.password());
    properties.setProperty("loginTimeout", "10");
    try (var connection = DriverManager.getConnection(access.url(), properties)) {
      check(connection);
      return access;
    } catch (SQLException e) {
      var state = String.valueOf(e.getSQLState());
      if (state.startsWith(WRONG_PASSWORD)) {
        throw StartFailure.because(e, "start.database-refused", access.user());
      }
      if (state.startsWith(NO_SUCH_DATABASE)) {
        throw StartFailure.because(e, "start.database-missing", sayable());
      }
      throw StartFailure.because(e, "start.database-unreachable", sayable());
    }
  }

  private void check(Connection connection) throws SQLException {
    var major = connection.getMetaData().getDatabaseMajorVersion();
    if (major < OLDEST_MAJOR) {
      throw new StartFailure("start.database-too-old", major, OLDEST_MAJOR);
    }
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                select pg_encoding_to_char(encoding), datctype
                  from pg_database
                 where datname = current_database()
                """)) {
      row.next();
      var encoding = row.getString(1);
      var characters = row.getString(2);
      // In the locale C no Chinese character counts as a letter: trigrams and word searches stay
      // empty.
      if (!encoding.equals("UTF8") || characters.equals("C") || characters.equals("POSIX")) {
        throw new StartFailure("start.database-not-unicode", encoding, characters);
      }
    }
  }

  /** A URL may carry a password among its parameters. */
  private String sayable() {
    return access.url().replaceFirst("[?].*", "");
  }

  @Override
  public void close() {
    // It is not ours to stop.
  }
}
