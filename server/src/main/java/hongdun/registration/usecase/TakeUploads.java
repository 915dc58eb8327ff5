package hongdun.registration.usecase;

import hongdun.documents.Attachments;
import hongdun.documents.Attachments.Fault;
import hongdun.documents.Attachments.Received;
import hongdun.registration.domain.Application;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
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
  private final UploadMeasure measure;
  private final TransactionTemplate transaction;

  TakeUploads(
      Attachments attachments, UploadMeasure measure, PlatformTransactionManager transactions) {
    this.attachments = attachments;
    this.measure = measure;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** 上传文件 — a file as it was sent. */
  public record Upload(String fileName, InputStream content, long size) {}

  /** 收件处 — where a file goes. */
  interface Place {
    /** The application, locked in the transaction that keeps the file. */
    Application lock();

    /** The material it belongs to; empty for a scan of a signed paper. */
    Optional<String> material();

    void put(Application application, long attachment);
  }

  /** What is wrong with the file, or which measure is full. */
  List<Fault> take(Upload upload, Place place) {
    return switch (attachments.receive(upload.fileName(), upload.content(), upload.size())) {
      case Received.Refused(var faults) -> faults;
      case Received.Sound sound -> transaction.execute(_ -> keep(sound, place));
    };
  }

  private List<Fault> keep(Received.Sound file, Place place) {
    var application = place.lock();
    var full = measure.reached(application, place.material());
    if (full.isEmpty()) {
      place.put(application, attachments.keep(file).id());
    }
    return full;
  }
}
