package hongdun;

/** 数据库 — the PostgreSQL that holds the truth: started here, or kept by someone else. */
sealed interface Database extends AutoCloseable permits LocalDatabase, ExternalDatabase {
  /** How the server reaches its database. */
  record Access(String url, String user, String password) {
    @Override
    public String toString() {
      return user + "@" + url;
    }
  }

  /** Makes sure that the database answers, starting it if need be. */
  Access open();

  @Override
  void close();
}
