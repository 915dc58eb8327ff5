package hongdun.registration.usecase;

import hongdun.casework.Matter;
import hongdun.register.MarketEntity;
import hongdun.register.Register;
import hongdun.registration.domain.Dossier;
import hongdun.registration.domain.Establishing;
import hongdun.registration.persistence.Outcomes;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** 记入登记簿 — enters the entity of an approved application and keeps which one it became. */
@Component
class EnterCompany {
  private final Register register;
  private final Judgement judgement;
  private final ScopeCatalogue scopes;
  private final Outcomes outcomes;
  private final InstantSource clock;

  EnterCompany(
      Register register,
      Judgement judgement,
      ScopeCatalogue scopes,
      Outcomes outcomes,
      InstantSource clock) {
    this.register = register;
    this.judgement = judgement;
    this.scopes = scopes;
    this.outcomes = outcomes;
    this.clock = clock;
  }

  MarketEntity enter(Dossier dossier, Matter matter) {
    var application = dossier.application();
    var draft = application.draft();
    var entity =
        register.enter(
            new Establishing(draft, judgement.today())
                .establishment(
                    matter.id(),
                    matter.bureau(),
                    judgement.registeredName(draft),
                    judgement.domicile(dossier),
                    scopes.items()));
    outcomes.established(application.id(), entity.id(), entity.code(), clock.instant());
    return entity;
  }
}
