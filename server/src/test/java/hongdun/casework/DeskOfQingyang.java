package hongdun.casework;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.agency.Agency;
import hongdun.agency.Role;
import hongdun.agency.Unit;
import hongdun.agency.UnitId;
import hongdun.casework.Desk.StepResult;
import hongdun.casework.Desk.StepResult.Taken;
import hongdun.casework.Desk.Taking;
import hongdun.casework.ExamplePermit.Step;
import hongdun.portal.Accounts;
import hongdun.portal.Browser;
import hongdun.portal.Dates;
import hongdun.portal.DemonstrationSignIn;
import hongdun.shared.Actor;
import hongdun.shared.Language;
import hongdun.shared.Region;
import hongdun.shared.Sensitive;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The desk of the demonstration's bureau of Qingyang, with matters of an example procedure. */
@Component
public class DeskOfQingyang {
  private static final Region QINGYANG = new Region("510105");
  private static final String PASSWORD = "一匹小马过河去了很远";

  private final Desk desk;
  private final Agency agency;
  private final Accounts accounts;
  private final DemonstrationSignIn signIn;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  DeskOfQingyang(
      Desk desk,
      Agency agency,
      Accounts accounts,
      DemonstrationSignIn signIn,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.desk = desk;
    this.agency = agency;
    this.accounts = accounts;
    this.signIn = signIn;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  UnitId bureau() {
    return agency
        .competentFor(QINGYANG, Dates.dayOf(clock.instant()))
        .map(Unit::bureau)
        .orElseThrow();
  }

  /** An officer of the bureau who holds a role, acting for the bureau itself. */
  Actor.Officer officer(Role role) {
    var officer = agency.holders(bureau(), role, Dates.dayOf(clock.instant())).getFirst();
    return new Actor.Officer(officer.id().value(), bureau().value());
  }

  /** The name of the first officer who holds a role. */
  String name(Role role) {
    return agency.holders(bureau(), role, Dates.dayOf(clock.instant())).getFirst().name();
  }

  Matter open(String subject, String partyName, String address) {
    var account = accounts.createForCitizen(UUID.randomUUID() + "@example.cn", partyName, PASSWORD);
    return inTransaction(() ->
        desk.open(
            new Desk.Opening(
                ExamplePermit.PROCEDURE,
                "registration.establish-llc",
                subject,
                bureau(),
                QINGYANG,
                "R2022",
                new Party(
                    Optional.of(account),
                    Sensitive.of(partyName),
                    Sensitive.of(address),
                    Language.ZH),
                Set.of(),
                new Actor.Citizen(account))));
  }

  StepResult take(Matter matter, Step step, Actor by) {
    return inTransaction(
        () -> desk.take(new Taking(matter.id(), matter.version(), step, by, "", Set.of())));
  }

  Matter taken(Matter matter, Step step, Actor by) {
    var result = take(matter, step, by);
    assertThat(result).isInstanceOf(Taken.class);
    return ((Taken) result).matter();
  }

  Matter now(Matter matter) {
    return desk.find(matter.id()).orElseThrow();
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Optional.ofNullable(transaction.execute(_ -> work.get())).orElseThrow();
  }

  Browser signedIn(int port, String name) {
    return signIn.browser(port, name);
  }
}
