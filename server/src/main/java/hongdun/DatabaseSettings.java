package hongdun;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 数据库设置 — the settings a local PostgreSQL is started with. They stand on its command line, where no
 * file in the data folder can weaken them.
 */
record DatabaseSettings(boolean syncs) {

  static DatabaseSettings durable() {
    return new DatabaseSettings(true);
  }

  /** For tests whose database is thrown away. */
  static DatabaseSettings fleeting() {
    return new DatabaseSettings(false);
  }

  List<String> words(int port, Path logs) {
    var words = new ArrayList<String>();
    all(port, logs).forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
    return words;
  }

  private Map<String, String> all(int port, Path logs) {
    var all = new LinkedHashMap<String, String>();
    all.put("listen_addresses", "127.0.0.1");
    all.put("port", Integer.toString(port));
    all.put("unix_socket_directories", "");
    all.put("password_encryption", "scram-sha-256");
    all.put("fsync", syncs ? "on" : "off");
    all.put("synchronous_commit", syncs ? "on" : "off");
    all.put("full_page_writes", syncs ? "on" : "off");
    all.put("max_connections", "60");
    all.put("shared_buffers", "192MB");
    all.put("effective_cache_size", "768MB");
    all.put("work_mem", "8MB");
    all.put("maintenance_work_mem", "64MB");
    all.put("random_page_cost", "1.1");
    // An import touches pages everywhere: every checkpoint has each of them logged whole once more.
    all.put("max_wal_size", "3GB");
    all.put("jit", "off");
    all.put("timezone", "UTC");
    all.put("log_timezone", "UTC");
    all.put("lc_messages", "C");
    // One file a weekday, overwritten a week later.
    all.put("logging_collector", "on");
    all.put("log_directory", logs.toString());
    all.put("log_filename", "%a.log");
    all.put("log_truncate_on_rotation", "on");
    all.put("log_rotation_age", "1d");
    all.put("log_rotation_size", "0");
    // Parameters of statements are people's data: they stay out of the log.
    all.put("log_parameter_max_length", "0");
    all.put("log_parameter_max_length_on_error", "0");
    all.put("log_error_verbosity", "terse");
    all.put("log_min_error_statement", "panic");
    return all;
  }
}
