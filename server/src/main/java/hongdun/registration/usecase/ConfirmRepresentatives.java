package hongdun.registration.usecase;

import hongdun.portal.Accounts;
import hongdun.portal.AuditTrail;
import hongdun.portal.NotFound;
import hongdun.portal.Outbox;
import hongdun.portal.SignedIn;
import hongdun.register.EntityState;
import hongdun.register.Establishment.PostHeld;
import hongdun.register.MarketEntity;
import hongdun.register.Register;
import hongdun.registration.domain.Contact;
import hongdun.registration.domain.Representation;
import hongdun.registration.persistence.Mandates;
import hongdun.registration.usecase.KeepMandates.Telling;
import hongdun.shared.Shortcoming;
import hongdun.shared.UnifiedSocialCreditCode;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 企业代表核实 — the legal representative, or the liaison on record, comes to the counter with his
 * identity document; the officer compares it with the register and lets his account act for the
 * company (Civil Code Art. 61). An account alone knows a name that anybody may type.
 */
@Component
public class ConfirmRepresentatives {
  private final Mandates mandates;
  private final Register register;
  private final Accounts accounts;
  private final Counter counter;
  private final InstantSource clock;

  ConfirmRepresentatives(
      Mandates mandates,
      Register register,
      Accounts accounts,
      Counter counter,
      InstantSource clock) {
    this.mandates = mandates;
    this.register = register;
    this.accounts = accounts;
    this.counter = counter;
    this.clock = clock;
  }

  /** Of which bureau an officer is, and who hears of it. */
  @Component
  record Counter(Visibility visibility, Telling telling) {}

  /**
   * What the officer entered.
   *
   * @param name on the identity document before him
   */
  public record Asked(String company, String name, String address, boolean documentSeen) {}

  /** One that was confirmed, with the name of its account. */
  public record Line(Representation representation, String account) {}

  @Transactional(readOnly = true)
  public List<Line> confirmed(SignedIn officer) {
    return mandates.confirmedAt(counter.visibility().bureauOf(officer)).stream()
        .map(one ->
            new Line(
                one, accounts.find(one.account()).map(Accounts.Account::displayName).orElse("")))
        .toList();
  }

  /** Confirms it, or says everything that stands against it. */
  @Transactional
  public List<Shortcoming> confirm(Asked asked, SignedIn officer) {
    var company = found(asked.company());
    var account =
        Contact.isOne(asked.address())
            ? accounts.findByAddress(asked.address())
            : Optional.<Accounts.Account>empty();
    var faults = new ArrayList<Shortcoming>();
    if (company.isEmpty()) {
      faults.add(Shortcoming.of("company", "registration.representative.company-unknown"));
    }
    if (company.filter(one -> !mayRepresent(one, asked.name())).isPresent()
        || asked.name().isEmpty()) {
      faults.add(Shortcoming.of("name", "registration.representative.name-differs"));
    }
    if (account.isEmpty()) {
      faults.add(Shortcoming.of("address", "registration.representative.address-unknown"));
    } else if (!account.get().displayName().equals(asked.name())) {
      faults.add(Shortcoming.of("address", "registration.representative.account-differs"));
    }
    if (!asked.documentSeen()) {
      faults.add(Shortcoming.of("seen", "registration.representative.document-unseen"));
    }
    if (faults.isEmpty() && !represents(company.orElseThrow(), account.orElseThrow(), officer)) {
      faults.add(Shortcoming.of("address", "registration.representative.stands-already"));
    }
    return List.copyOf(faults);
  }

  /** Its legal representative, or the liaison it put on record (Regulation Art. 9). */
  private boolean mayRepresent(MarketEntity company, String name) {
    return company.legalRepresentative().equals(name)
        || register.holders(company, PostHeld.LIAISON).contains(name);
  }

  private Optional<MarketEntity> found(String code) {
    try {
      return register
          .find(new UnifiedSocialCreditCode(code))
          .filter(one -> one.state() == EntityState.ACTIVE || one.state() == EntityState.DORMANT);
    } catch (IllegalArgumentException noCode) {
      return Optional.empty();
    }
  }

  private boolean represents(MarketEntity company, Accounts.Account account, SignedIn officer) {
    boolean made =
        mandates.represent(
            new Representation(
                0,
                company.code(),
                company.name(),
                account.id(),
                officer.officer(),
                clock.instant()),
            counter.visibility().bureauOf(officer));
    if (made) {
      tell(account, company.name(), "confirmed", AuditTrail.Act.REPRESENTATIVE_CONFIRMED, officer);
    }
    return made;
  }

  /** Ends what was confirmed at the officer's bureau: the company has another representative. */
  @Transactional
  public void end(long id, SignedIn officer) {
    var one =
        mandates.confirmedAt(counter.visibility().bureauOf(officer)).stream()
            .filter(confirmed -> confirmed.id() == id)
            .findFirst()
            .orElseThrow(() -> new NotFound("No representation " + id + " of this bureau"));
    mandates.endRepresentation(id, officer.officer(), clock.instant());
    accounts
        .find(one.account())
        .ifPresent(account ->
            tell(
                account, one.companyName(), "ended", AuditTrail.Act.REPRESENTATIVE_ENDED, officer));
  }

  private void tell(
      Accounts.Account account, String company, String what, AuditTrail.Act act, SignedIn officer) {
    counter
        .telling()
        .outbox()
        .send(
            new Outbox.Message(
                account.address(),
                account.language(),
                "registration.representative.letter." + what + ".subject",
                "registration.representative.letter." + what,
                List.of(account.displayName(), company)));
    counter
        .telling()
        .trail()
        .write(AuditTrail.Line.of(act, officer.account()).on(account.id()).about(company));
  }
}
