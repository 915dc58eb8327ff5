package hongdun.registration.usecase;

import hongdun.documents.Attachments;
import hongdun.documents.Attachments.Fault;
import hongdun.documents.Attachments.Received;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 收取上传 — a file is read, inspected and on the disk before anything is locked for it, so that nobody
 * waits for a heavy file or a slow disk; then it is kept in one short transaction.
 */
@Component
public class TakeUploads {
  private final Attachments attachments;
  private final TransactionTemplate transaction;

  TakeUploads(Attachments attachments, PlatformTransactionManager transactions) {
    this.attachments = attachments;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** 上传文件 — a file as it was sent. */
  public record Upload(String fileName, InputStream content, long size) {}

  /** What is wrong with the file, or what keeping it, in a transaction, says against it. */
  List<Fault> take(Upload upload, Function<Received.Sound, List<Fault>> keep) {
    return switch (attachments.receive(upload.fileName(), upload.content(), upload.size())) {
      case Received.Refused(var faults) -> faults;
      case Received.Sound sound -> transaction.execute(_ -> keep.apply(sound));
    };
  }
}
