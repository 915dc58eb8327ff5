package hongdun.documents.usecase;

import hongdun.documents.files.FileStore;
import hongdun.documents.persistence.AttachmentRecords;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 销毁附件 — removes from the folder what was erased, when no record names it any more. */
@Component
public class RemoveContents {
  private final AttachmentRecords records;
  private final FileStore files;
  private final InstantSource clock;

  RemoveContents(AttachmentRecords records, FileStore files, InstantSource clock) {
    this.records = records;
    this.files = files;
    this.clock = clock;
  }

  /**
   * Does one erasure; false when there is none to do. The content goes before the erasure is noted
   * as done: after a crash it is done again, which changes nothing.
   */
  @Transactional
  public boolean removeNext() {
    var erasure = records.lockErasure();
    erasure.ifPresent(found -> {
      records.lock(found.sha256());
      if (!records.isNeeded(found.sha256())) {
        files.remove(found.sha256());
      }
      records.done(found, clock.instant());
    });
    return erasure.isPresent();
  }
}
