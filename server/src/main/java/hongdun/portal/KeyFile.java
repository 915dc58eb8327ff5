package hongdun.portal;

import java.util.List;

/**
 * 密钥文件 — seals what must not be readable in the database or a backup, with keys kept in a file of
 * the data folder that only its owner may read. Every sealing names its key, so that keys can
 * change.
 */
public interface KeyFile {
  /**
   * Seals a content for a purpose (AES-256-GCM); it opens for the same purpose only. The purpose
   * may carry whose it is, so that a sealed content moved to another row does not open; what
   * follows a bar ({@code purpose|row}) is bound in the same way without a key of its own, which is
   * faster for many rows.
   */
  byte[] seal(String purpose, byte[] content);

  /** Opens what was sealed; throws when it was changed, or sealed for another purpose. */
  byte[] open(String purpose, byte[] sealed);

  /** Stands for a content under the newest key, to compare what nobody may read (HMAC-SHA256). */
  byte[] digest(String purpose, byte[] content);

  /** The same under every key, the newest first: what was written before a change is found too. */
  List<byte[]> digests(String purpose, byte[] content);

  /** The number of the key a content is sealed with. */
  int keyOf(byte[] sealed);

  /** The number of the key that seals now. */
  int newestKey();

  /** Whether the key file has the key of that number. */
  boolean has(int key);
}
