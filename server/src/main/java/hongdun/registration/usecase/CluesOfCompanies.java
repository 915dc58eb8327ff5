package hongdun.registration.usecase;

import hongdun.casework.MatterClues;
import hongdun.casework.MatterId;
import hongdun.registration.persistence.Outcomes;
import hongdun.shared.UnifiedSocialCreditCode;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 登记线索 — finds the matter in which a company was established by its credit code. */
@Component
class CluesOfCompanies implements MatterClues {
  private final Outcomes outcomes;

  CluesOfCompanies(Outcomes outcomes) {
    this.outcomes = outcomes;
  }

  @Override
  @Transactional(readOnly = true)
  public Set<MatterId> mattersOf(UnifiedSocialCreditCode code) {
    return outcomes.matterOf(code).map(Set::of).orElse(Set.of());
  }
}
