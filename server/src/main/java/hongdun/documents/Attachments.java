package hongdun.documents;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * 附件 — files people hand in: PDF, JPEG or PNG by their content, kept outside the web root under
 * their hash. Who may read one is decided by the room that asked for it.
 */
public interface Attachments {
  /**
   * 收件 — inspects a file and puts its content on the disk, before and outside the transaction that
   * keeps it: reading, inspecting and writing hold no lock and no connection. A content that nobody
   * keeps leaves the folder by itself.
   */
  Received receive(String fileName, InputStream content, long declaredSize);

  /** 收存 — makes a received file an attachment, in the current transaction. */
  Attachment keep(Received.Sound file);

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
  sealed interface Received {
    /** Nothing is wrong with it. */
    record Sound(String fileName, String contentType, String sha256, ByteBuffer content)
        implements Received {
      public Sound {
        content = content.asReadOnlyBuffer();
      }

      public long size() {
        return content.remaining();
      }
    }

    /** Every fault of the file, as keys of the documents room's messages with arguments. */
    record Refused(List<Fault> faults) implements Received {}
  }

  /** A fault of a file. */
  record Fault(String messageKey, List<String> arguments) {}

  /** 附件 — a kept file. */
  record Attachment(
      long id, String fileName, String contentType, long size, String sha256, Instant keptAt) {}
}
