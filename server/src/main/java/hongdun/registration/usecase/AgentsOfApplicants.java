package hongdun.registration.usecase;

import hongdun.casework.Matter;
import hongdun.casework.MatterId;
import hongdun.casework.PartyAgents;
import hongdun.portal.SignedIn;
import hongdun.registration.domain.Application.Applicant;
import hongdun.registration.persistence.Applications;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 申请人的代理人 — who may read an applicant's papers: whoever may act for him now. */
@Component
class AgentsOfApplicants implements PartyAgents {
  private final Applications applications;
  private final ActingFor acting;

  AgentsOfApplicants(Applications applications, ActingFor acting) {
    this.applications = applications;
    this.acting = acting;
  }

  @Override
  public Optional<Boolean> actsFor(Matter matter, SignedIn citizen) {
    return applications
        .ofMatter(matter.id())
        .flatMap(application ->
            switch (application.applicant()) {
              case Applicant.Online(var account) ->
                  Optional.of(acting.mayNow(application, account, citizen));
              case Applicant.WalkIn _ -> Optional.empty();
            });
  }

  @Override
  public Set<MatterId> broughtForCompanies(long account) {
    return acting.mattersForCompanies(account);
  }
}
