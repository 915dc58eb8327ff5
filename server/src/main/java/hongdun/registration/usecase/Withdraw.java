package hongdun.registration.usecase;

import hongdun.casework.Desk;
import hongdun.casework.Desk.StepResult;
import hongdun.casework.Desk.StepResult.Forbidden;
import hongdun.casework.Desk.Taking;
import hongdun.casework.MatterMoved;
import hongdun.naming.Names;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.AgentDeed.Act;
import hongdun.registration.domain.Step;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 撤回申请 — the applicant takes his application back before it is decided. */
@Component
public class Withdraw {
  private final Visibility visibility;
  private final ActingFor acting;
  private final Names names;
  private final Desk desk;
  private final IssuedPapers papers;

  Withdraw(Visibility visibility, ActingFor acting, Names names, Desk desk, IssuedPapers papers) {
    this.acting = acting;
    this.visibility = visibility;
    this.names = names;
    this.desk = desk;
    this.papers = papers;
  }

  @Transactional
  public void withdraw(ApplicationId id, SignedIn visitor, String reason) {
    var application = visibility.lockAsApplicant(id, visitor);
    var before =
        application.matter().flatMap(desk::find).orElseThrow(() -> new ClosedToChanges(id));
    var taking =
        new Taking(
            before.id(),
            before.version(),
            Step.WITHDRAW,
            ActingFor.actor(application, visitor),
            reason,
            Set.of());
    switch (desk.take(taking)) {
      case StepResult.Taken(var matter) -> {
        acting.does(Act.WITHDRAWN, application, visitor);
        names.release(id.value());
        papers.withdrawal(application, matter);
      }
      case Forbidden _ -> throw new MatterMoved(before.id(), before.version(), before.version());
    }
  }
}
