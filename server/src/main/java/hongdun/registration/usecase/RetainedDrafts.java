package hongdun.registration.usecase;

import hongdun.portal.OneByOne;
import hongdun.portal.OneByOne.Batches;
import hongdun.portal.Retention;
import hongdun.registration.ApplicationId;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** 草稿保存期限 — drafts nobody touches are purged, a batch a transaction. */
@Component
class RetainedDrafts implements Retention {
  private final PurgeDrafts drafts;

  RetainedDrafts(PurgeDrafts drafts) {
    this.drafts = drafts;
  }

  @Override
  public String code() {
    return "registration.retention.drafts";
  }

  @Override
  public int fewestDays() {
    return 30;
  }

  @Override
  public int removeOlderThan(int days) {
    var purged = new AtomicInteger();
    OneByOne.walk(
        "Draft",
        new Batches<ApplicationId>(
            after -> drafts.due(after, days),
            these -> {
              purged.addAndGet(drafts.purge(these, days));
              return true;
            },
            id -> Long.toString(id.value())));
    return purged.get();
  }
}
