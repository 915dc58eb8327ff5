package hongdun.registration.usecase;

import hongdun.casework.Desk;
import hongdun.casework.Matter;
import hongdun.registration.domain.Answers;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Dossier;
import hongdun.registration.domain.Dossier.Kept;
import hongdun.registration.persistence.Dossiers;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 调取申请档案 — reads at once what an application is judged by. */
@Component
public class OpenDossier {
  private final Dossiers dossiers;
  private final Desk desk;

  OpenDossier(Dossiers dossiers, Desk desk) {
    this.dossiers = dossiers;
    this.desk = desk;
  }

  public Dossier of(Application application) {
    return of(application, application.matter().flatMap(desk::find));
  }

  /** Of an application whose matter was read already. */
  public Dossier of(Application application, Matter matter) {
    return of(application, Optional.of(matter));
  }

  private Dossier of(Application application, Optional<Matter> matter) {
    var hash = Answers.hash(application.draft());
    return new Dossier(application, matter, hash, dossiers.of(application.id(), hash));
  }

  /** The text alone, for what is asked of nothing else; of a draft nothing is read. */
  Dossier ofText(Application application) {
    return application.matter().isPresent()
        ? of(application)
        : new Dossier(
            application, Optional.empty(), Answers.hash(application.draft()), Kept.NOTHING);
  }
}
