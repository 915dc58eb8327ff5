package hongdun.registration.usecase;

import hongdun.casework.Desk;
import hongdun.casework.Matter;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.SameEntity;
import hongdun.registration.persistence.Applications;
import hongdun.shared.Shortcoming;
import java.util.List;
import org.springframework.stereotype.Component;

/** 重复申请 — whether the same is being handled already under another number. */
@Component
class OpenApplications {
  private final Applications applications;
  private final Judgement judgement;
  private final Desk desk;

  OpenApplications(Applications applications, Judgement judgement, Desk desk) {
    this.applications = applications;
    this.judgement = judgement;
    this.desk = desk;
  }

  /**
   * What stands against handing an application in. Asked only then, when everyone has signed: who
   * types somebody's number learns nothing of his applications. Of two at once the second waits
   * here for the first.
   */
  List<Shortcoming> against(Application application) {
    var draft = application.draft();
    var today = judgement.today();
    return applications.lockHandedInAlike(application).stream()
        .filter(other -> SameEntity.isOf(draft, other.draft(), today))
        .flatMap(other -> other.matter().flatMap(desk::find).stream())
        .filter(matter -> matter.concludedAt().isEmpty())
        .map(Matter::number)
        .limit(1)
        .map(number -> SameEntity.shortcoming(draft, number))
        .toList();
  }
}
