package hongdun.documents;

import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * 附件 — files people hand in: PDF, JPEG or PNG by their content, kept outside the web root under
 * their hash. Who may read one is decided by the room that asked for it.
 */
public interface Attachments {
  Kept keep(String fileName, InputStream content, long declaredSize);

  Optional<Attachment> find(long id);

  /** Those of them that are kept still, in any order. */
  List<Attachment> findAll(Collection<Long> ids);

  InputStream open(Attachment attachment);

  /**
   * 销毁 — erases files nobody needs any more, in the current transaction: their records are gone
   * with it, their content leaves the folder after it, unless it was handed in elsewhere, too.
   */
  void erase(Collection<Long> attachments);

  /** What became of an upload. */
  sealed interface Kept {
    record Stored(Attachment attachment) implements Kept {}

    /** Every fault of the file, as keys of the documents room's messages with arguments. */
    record Refused(List<Fault> faults) implements Kept {}
  }

  /** A fault of a file. */
  record Fault(String messageKey, List<String> arguments) {}

  /** 附件 — a kept file. */
  record Attachment(
      long id, String fileName, String contentType, long size, String sha256, Instant keptAt) {}
}
