package hongdun.registration.usecase;

import hongdun.casework.ConflictDeclaration;
import hongdun.casework.ConflictFacts;
import hongdun.casework.Conflicts;
import hongdun.casework.MatterId;
import hongdun.portal.Dates;
import hongdun.registration.domain.EstablishLlcConflicts;
import hongdun.registration.domain.Establishing;
import hongdun.registration.persistence.Applications;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 冲突规则声明 — says for the establishing of companies which rules bind, and who is involved. */
@Component
class ConflictsOfRegistration implements ConflictDeclaration {
  private final Applications applications;
  private final InstantSource clock;

  ConflictsOfRegistration(Applications applications, InstantSource clock) {
    this.applications = applications;
    this.clock = clock;
  }

  @Override
  public Conflicts conflicts() {
    return EstablishLlcConflicts.CONFLICTS;
  }

  @Override
  public ConflictFacts facts(MatterId matter) {
    return ConflictFacts.parties(
        applications
            .ofMatter(matter)
            .map(application ->
                new Establishing(application.draft(), Dates.dayOf(clock.instant())).parties())
            .orElse(Set.of()));
  }
}
