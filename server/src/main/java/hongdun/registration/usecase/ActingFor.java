package hongdun.registration.usecase;

import hongdun.casework.MatterId;
import hongdun.portal.Accounts;
import hongdun.portal.Dates;
import hongdun.portal.SignedIn;
import hongdun.portal.Words;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.AgentDeed.Act;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Application.Applicant;
import hongdun.registration.domain.Mandate;
import hongdun.registration.domain.Representation;
import hongdun.registration.persistence.Mandates;
import hongdun.registration.persistence.Mandates.Begun;
import hongdun.shared.Actor;
import hongdun.shared.Language;
import hongdun.shared.Sensitive;
import hongdun.shared.UnifiedSocialCreditCode;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 代理办理 — who may act in whose name: everybody for himself, a confirmed account for its company, an
 * agent as long and as far as his mandate goes. It is asked at every step.
 */
@Component
public class ActingFor {
  private final Mandates mandates;
  private final Accounts accounts;
  private final Words words;
  private final InstantSource clock;

  ActingFor(Mandates mandates, Accounts accounts, Words words, InstantSource clock) {
    this.mandates = mandates;
    this.accounts = accounts;
    this.words = words;
    this.clock = clock;
  }

  /**
   * 代理对象 — for whom somebody may act.
   *
   * @param value as forms have it: company:CODE, or mandate:NUMBER
   */
  public record Choice(String value, String name, boolean byMandate) {}

  /** For whom a citizen may begin an application of an item, other than for himself. */
  @Transactional(readOnly = true)
  public List<Choice> choices(SignedIn citizen) {
    var choices = new ArrayList<Choice>();
    for (var one : mandates.represented(citizen.account())) {
      choices.add(new Choice("company:" + one.company().value(), one.companyName(), false));
    }
    for (var mandate : holding(citizen.account())) {
      choices.add(new Choice("mandate:" + mandate.id(), principalOf(mandate), true));
    }
    return List.copyOf(choices);
  }

  private List<Mandate> holding(long agent) {
    var today = today();
    return mandates.ofAgent(agent).stream().filter(one -> one.holdsOn(today)).toList();
  }

  String principalOf(Mandate mandate) {
    return mandate.company().isPresent()
        ? mandate.companyName()
        : accounts.find(mandate.principal()).map(Accounts.Account::displayName).orElse("");
  }

  LocalDate today() {
    return Dates.dayOf(clock.instant());
  }

  /**
   * In whose name an application is begun.
   *
   * @param account whose application it is
   */
  record Name(long account, Optional<UnifiedSocialCreditCode> company, Optional<Mandate> mandate) {}

  /** What was chosen on the page; what does not hold any more is refused. */
  Name named(String chosen, String item, SignedIn citizen) {
    var own = citizen.account();
    if (chosen.startsWith("company:")) {
      return mandates.represented(own).stream()
          .filter(one -> chosen.equals("company:" + one.company().value()))
          .map(one -> new Name(own, Optional.of(one.company()), Optional.empty()))
          .findFirst()
          .orElseThrow(() -> new MandateOver(0));
    }
    if (chosen.startsWith("mandate:")) {
      return holding(own).stream()
          .filter(one -> chosen.equals("mandate:" + one.id()) && one.covers(item))
          .map(one ->
              new Name(
                  one.company().isPresent() ? own : one.principal(),
                  one.company(),
                  Optional.of(one)))
          .findFirst()
          .orElseThrow(() -> new MandateOver(0));
    }
    return new Name(own, Optional.empty(), Optional.empty());
  }

  void begun(ApplicationId application, Name name) {
    name.company().ifPresent(company -> mandates.begunFor(application, company));
    name.mandate()
        .ifPresent(
            mandate -> mandates.acted(mandate.id(), application, Act.BEGUN, clock.instant()));
  }

  /**
   * Whether a citizen may act on an application that is an account's; throws when he could and can
   * no longer.
   */
  boolean may(Application application, long account, SignedIn visitor) {
    var company = mandates.companyOf(application.id());
    if (company.isEmpty() && account == visitor.account()) {
      return true;
    }
    if (company.isPresent() && represents(visitor.account(), company.get())) {
      return true;
    }
    var about =
        mandates.ofAgent(visitor.account()).stream()
            .filter(one -> one.isAbout(account, company) && one.covers(application.item()))
            .toList();
    if (about.stream().anyMatch(one -> one.holdsOn(today()))) {
      return true;
    }
    if (!about.isEmpty()) {
      throw new MandateOver(about.getFirst().id());
    }
    return false;
  }

  /** The same for somebody who only looks: what is over is a no like any other. */
  boolean mayNow(Application application, long account, SignedIn visitor) {
    try {
      return may(application, account, visitor);
    } catch (MandateOver over) {
      return false;
    }
  }

  /** 当事人名称 — of a company it is the company, by whoever hands it in. */
  Sensitive<String> partyName(Application application, String own, SignedIn visitor) {
    return Sensitive.of(
        companyOf(application, visitor)
            .map(company ->
                words.text(Language.ZH, "registration.party.company-by", company, visitor.name()))
            .orElse(own));
  }

  private Optional<String> companyOf(Application application, SignedIn visitor) {
    return mandates
        .companyOf(application.id())
        .flatMap(company ->
            Stream.concat(
                    mandates.represented(visitor.account()).stream()
                        .filter(one -> one.company().equals(company))
                        .map(Representation::companyName),
                    holding(visitor.account()).stream()
                        .filter(one -> one.company().filter(company::equals).isPresent())
                        .map(Mandate::companyName))
                .findFirst());
  }

  /** What a citizen began for companies: it is theirs, whether he still acts for them or not. */
  Set<ApplicationId> begunForCompanies(SignedIn citizen) {
    return mandates.begunForCompanies(citizen.account());
  }

  Set<MatterId> mattersForCompanies(long account) {
    return mandates.mattersForCompanies(account);
  }

  private boolean represents(long account, UnifiedSocialCreditCode company) {
    return mandates.represented(account).stream()
        .map(Representation::company)
        .anyMatch(company::equals);
  }

  /** Writes down what an agent does, and under which mandate; of all others nothing. */
  void does(Act act, Application application, SignedIn visitor) {
    if (!visitor.isOfficer() && application.applicant() instanceof Applicant.Online(var account)) {
      var company = mandates.companyOf(application.id());
      boolean own =
          company.isEmpty()
              ? account == visitor.account()
              : represents(visitor.account(), company.get());
      if (!own) {
        holding(visitor.account()).stream()
            .filter(one -> one.isAbout(account, company) && one.covers(application.item()))
            .findFirst()
            .ifPresent(one -> mandates.acted(one.id(), application.id(), act, clock.instant()));
      }
    }
  }

  /** In whose name a step is taken: an agent's act is that of the applicant. */
  static Actor actor(Application application, SignedIn visitor) {
    return !visitor.isOfficer() && application.applicant() instanceof Applicant.Online(var account)
        ? new Actor.Citizen(account)
        : visitor.actor();
  }

  /** Applications a citizen acts on for others, with the names of these. */
  @Transactional(readOnly = true)
  public Map<ApplicationId, String> forOthers(SignedIn citizen) {
    var holding = holding(citizen.account());
    var companies =
        mandates.represented(citizen.account()).stream()
            .collect(
                Collectors.toMap(
                    Representation::company, Representation::companyName, (one, _) -> one));
    var principals =
        holding.stream()
            .filter(one -> one.company().isEmpty())
            .map(Mandate::principal)
            .collect(Collectors.toSet());
    var asked = new java.util.HashSet<>(companies.keySet());
    holding.forEach(one -> one.company().ifPresent(asked::add));
    var found = new LinkedHashMap<ApplicationId, String>();
    if (asked.isEmpty() && principals.isEmpty()) {
      return found;
    }
    for (var begun : mandates.applications(principals, asked)) {
      nameFor(begun, companies, holding).ifPresent(name -> found.put(begun.application(), name));
    }
    return found;
  }

  private Optional<String> nameFor(
      Begun begun, Map<UnifiedSocialCreditCode, String> companies, List<Mandate> holding) {
    return begun
        .company()
        .flatMap(company -> Optional.ofNullable(companies.get(company)))
        .or(() ->
            holding.stream()
                .filter(one -> one.isAbout(begun.account(), begun.company()))
                .filter(one -> one.covers(begun.item()))
                .map(this::principalOf)
                .findFirst());
  }
}
