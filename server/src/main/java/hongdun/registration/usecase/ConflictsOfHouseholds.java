package hongdun.registration.usecase;

import hongdun.casework.ConflictDeclaration;
import hongdun.casework.ConflictFacts;
import hongdun.casework.Conflicts;
import hongdun.casework.MatterId;
import hongdun.registration.domain.EstablishHousehold;
import org.springframework.stereotype.Component;

/** 冲突规则声明 — the establishing of households is bound by the rules of companies. */
@Component
class ConflictsOfHouseholds implements ConflictDeclaration {
  private final ConflictsOfRegistration companies;

  ConflictsOfHouseholds(ConflictsOfRegistration companies) {
    this.companies = companies;
  }

  @Override
  public Conflicts conflicts() {
    return EstablishHousehold.CONFLICTS;
  }

  @Override
  public ConflictFacts facts(MatterId matter) {
    return companies.facts(matter);
  }
}
