package hongdun;

import java.io.InputStream;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * 备份清单 — what is in a backup, of which versions, with the SHA-256 of every file; and, in words,
 * what is not in it.
 *
 * @param schemas the newest migration of each room
 * @param keys the keys that seal in the database, by fingerprint; never the keys themselves
 */
record BackupManifest(
    String format,
    Instant at,
    String mode,
    String product,
    String postgresql,
    Map<String, Integer> schemas,
    List<Key> keys,
    List<String> notes,
    Map<String, Content> files) {
  static final String NAME = "manifest.json";
  static final String FORMAT = "hongdun-backup-1";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  BackupManifest {
    schemas = Collections.unmodifiableMap(new TreeMap<>(schemas));
    keys = List.copyOf(keys);
    notes = List.copyOf(notes);
    files = Collections.unmodifiableMap(new TreeMap<>(files));
  }

  /** A key of the key file, told by its fingerprint. */
  record Key(int number, String since, String fingerprint) {}

  /** A file of the backup. */
  record Content(long size, String sha256) {}

  static BackupManifest read(InputStream in) {
    try {
      return JSON.readValue(in, BackupManifest.class);
    } catch (JacksonException e) {
      throw StartFailure.because(e, "restore.no-manifest");
    }
  }

  byte[] written() {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
  }

  long size() {
    return files.values().stream().mapToLong(Content::size).sum();
  }
}
