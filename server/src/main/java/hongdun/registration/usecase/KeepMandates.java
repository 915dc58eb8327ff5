package hongdun.registration.usecase;

import hongdun.portal.Accounts;
import hongdun.portal.AuditTrail;
import hongdun.portal.NotFound;
import hongdun.portal.Outbox;
import hongdun.portal.SignedIn;
import hongdun.registration.domain.AgentDeed;
import hongdun.registration.domain.Contact;
import hongdun.registration.domain.EstablishmentItem;
import hongdun.registration.domain.Mandate;
import hongdun.registration.domain.Representation;
import hongdun.registration.persistence.Mandates;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 委托代理 — an account lets another act for it, or for the company it represents (Civil Code Art. 161,
 * 165: who is authorised, for what, and how long), and ends it at any time.
 */
@Component
public class KeepMandates {
  private static final int YEARS = 1;

  private final Mandates mandates;
  private final ActingFor acting;
  private final Accounts accounts;
  private final Telling telling;
  private final InstantSource clock;

  KeepMandates(
      Mandates mandates,
      ActingFor acting,
      Accounts accounts,
      Telling telling,
      InstantSource clock) {
    this.mandates = mandates;
    this.acting = acting;
    this.accounts = accounts;
    this.telling = telling;
    this.clock = clock;
  }

  /** Who hears of a mandate, and where it is written down. */
  @Component
  record Telling(Outbox outbox, AuditTrail trail) {}

  /**
   * What the principal entered.
   *
   * @param company the code of the company it is for; empty for himself
   * @param agent the address the agent signs in with
   * @param items the items it covers; empty for all
   */
  public record Asked(String company, String agent, Set<String> items, Optional<LocalDate> until) {}

  /** A mandate with the names of both. */
  public record Line(Mandate mandate, String principal, String agent, boolean holds) {}

  /** Everything an account sees of mandates. */
  public record Sheet(
      List<Representation> companies, List<Line> given, List<Line> held, List<AgentDeed> deeds) {}

  @Transactional(readOnly = true)
  public Sheet sheet(SignedIn citizen) {
    var companies = mandates.represented(citizen.account());
    var given =
        mandates.ofPrincipal(
            citizen.account(), companies.stream().map(Representation::company).toList());
    var held = mandates.ofAgent(citizen.account());
    return new Sheet(
        companies,
        given.stream().map(this::line).toList(),
        held.stream().map(this::line).toList(),
        mandates.deeds(given.stream().map(Mandate::id).collect(Collectors.toSet())));
  }

  private Line line(Mandate mandate) {
    return new Line(
        mandate,
        acting.principalOf(mandate),
        accounts.find(mandate.agent()).map(Accounts.Account::displayName).orElse(""),
        mandate.holdsOn(acting.today()));
  }

  /** Gives it, or says everything that stands against it. */
  @Transactional
  public List<Shortcoming> give(Asked asked, SignedIn principal) {
    var today = acting.today();
    var agent =
        Contact.isOne(asked.agent())
            ? accounts.findByAddress(asked.agent())
            : Optional.<Accounts.Account>empty();
    var company = represented(asked.company(), principal);
    var faults = new ArrayList<Shortcoming>();
    if (!asked.company().isEmpty() && company.isEmpty()) {
      faults.add(Shortcoming.of("company", "registration.mandate.company-unknown"));
    }
    if (agent.isEmpty()) {
      faults.add(Shortcoming.of("agent", "registration.mandate.agent-unknown"));
    } else if (agent.get().id() == principal.account()) {
      faults.add(Shortcoming.of("agent", "registration.mandate.agent-self"));
    }
    if (!known().containsAll(asked.items())) {
      faults.add(Shortcoming.of("items", "registration.mandate.items-unknown"));
    }
    if (asked.until().isEmpty()) {
      faults.add(Shortcoming.of("until", "registration.mandate.until-missing"));
    } else if (asked.until().get().isBefore(today)) {
      faults.add(Shortcoming.of("until", "registration.mandate.until-past"));
    } else if (asked.until().get().isAfter(today.plusYears(YEARS))) {
      faults.add(Shortcoming.of("until", "registration.mandate.until-far"));
    }
    if (faults.isEmpty()) {
      give(asked, principal, agent.orElseThrow(), company);
    }
    return List.copyOf(faults);
  }

  private void give(
      Asked asked, SignedIn principal, Accounts.Account agent, Optional<Representation> company) {
    var mandate =
        new Mandate(
            0,
            principal.account(),
            company.map(Representation::company),
            company.map(Representation::companyName).orElse(""),
            agent.id(),
            asked.items(),
            acting.today(),
            asked.until().orElseThrow(),
            false);
    mandates.give(mandate, clock.instant());
    tell("given", mandate, agent, AuditTrail.Act.MANDATE_GIVEN, principal);
  }

  private Optional<Representation> represented(String company, SignedIn principal) {
    return mandates.represented(principal.account()).stream()
        .filter(one -> one.company().value().equals(company))
        .findFirst();
  }

  private static Set<String> known() {
    return Arrays.stream(EstablishmentItem.values())
        .map(EstablishmentItem::code)
        .collect(Collectors.toSet());
  }

  /** Ended by who gave it, by another account of its company, or by the agent himself. */
  @Transactional
  public void end(long id, SignedIn citizen) {
    var mandate =
        mandates
            .find(id)
            .filter(one -> concerns(one, citizen))
            .orElseThrow(() -> new NotFound("No mandate " + id + " of this account"));
    if (mandates.end(id, citizen.account(), clock.instant())) {
      accounts
          .find(mandate.agent())
          .ifPresent(agent -> tell("ended", mandate, agent, AuditTrail.Act.MANDATE_ENDED, citizen));
    }
  }

  private boolean concerns(Mandate mandate, SignedIn citizen) {
    return mandate.principal() == citizen.account()
        || mandate.agent() == citizen.account()
        || mandate
            .company()
            .filter(code -> represented(code.value(), citizen).isPresent())
            .isPresent();
  }

  private void tell(
      String what, Mandate mandate, Accounts.Account agent, AuditTrail.Act act, SignedIn by) {
    var words = List.of(agent.displayName(), acting.principalOf(mandate));
    telling
        .outbox()
        .send(
            new Outbox.Message(
                agent.address(),
                agent.language(),
                "registration.mandate.letter." + what + ".subject",
                "registration.mandate.letter." + what,
                words));
    telling.trail().write(AuditTrail.Line.of(act, by.account()).on(agent.id()));
  }
}
