package hongdun.documents.usecase;

import hongdun.documents.persistence.AttachmentRecords;
import hongdun.portal.Retention;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 销毁记录保存期限 — that a content was removed is known for a while. */
@Component
class RetainedRemovals implements Retention {
  private final AttachmentRecords records;
  private final InstantSource clock;

  RetainedRemovals(AttachmentRecords records, InstantSource clock) {
    this.records = records;
    this.clock = clock;
  }

  @Override
  public String code() {
    return "documents.retention.removals";
  }

  @Override
  @Transactional
  public int removeOlderThan(int days) {
    return records.forgetErasures(clock.instant().minus(Duration.ofDays(days)));
  }
}
