package hongdun.registration.domain;

import hongdun.agency.PartyKey;
import hongdun.agency.UnitId;
import hongdun.casework.MatterId;
import hongdun.naming.NameParts;
import hongdun.register.Establishment;
import hongdun.register.Establishment.Composition;
import hongdun.register.Establishment.Contribution;
import hongdun.register.Establishment.EntityName;
import hongdun.register.Establishment.PersonInRole;
import hongdun.register.Establishment.PostHeld;
import hongdun.register.Establishment.Shareholder;
import hongdun.shared.IdentityDocument;
import hongdun.shared.Money;
import hongdun.shared.Sensitive;
import hongdun.shared.UnifiedSocialCreditCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 登记事项 — turns an application without shortcomings into what is entered in the book. */
public final class Establishing {
  private final Draft draft;
  private final LocalDate today;

  public Establishing(Draft draft, LocalDate today) {
    this.draft = draft;
    this.today = today;
  }

  public Establishment establishment(
      MatterId matter,
      UnitId authority,
      NameParts name,
      String domicile,
      Map<String, ScopeItem> scopeItems) {
    var main = scopeItems.get(draft.scope().main());
    return new Establishment(
        matter.value(),
        authority,
        EstablishmentItem.of(draft).type(),
        new EntityName(
            draft.title(), name.division(), name.tradeName(), name.industry(), name.form()),
        name.region(),
        domicile,
        draft.ofHousehold() ? Money.ZERO : money(draft.capital()),
        today,
        term(),
        scopeText(draft, scopeItems),
        draft.scope().items(),
        main == null ? "" : main.industry(),
        people(),
        contributions(),
        draft.household().map(answers -> Composition.valueOf(answers.composition())));
  }

  /** A date of the application as typed, when it is a day of the calendar. */
  public static Optional<LocalDate> day(String typed) {
    return Faults.date(typed);
  }

  /** The scope as printed: general items first, then those with an approval (Rules Art. 12). */
  public static String scopeText(Draft draft, Map<String, ScopeItem> scopeItems) {
    var chosen = draft.scope().items().stream().map(scopeItems::get).toList();
    var general = wordings(chosen, ScopeItem.Kind.GENERAL);
    var permitted = new ArrayList<String>();
    permitted.addAll(wordings(chosen, ScopeItem.Kind.PRIOR_APPROVAL));
    permitted.addAll(wordings(chosen, ScopeItem.Kind.LATER_PERMIT));
    var text = new StringBuilder();
    if (!general.isEmpty()) {
      text.append("一般项目：").append(String.join("；", general)).append("。");
    }
    if (!permitted.isEmpty()) {
      text.append("许可项目：")
          .append(String.join("；", permitted))
          .append("（依法须经批准的项目，经相关部门批准后方可开展经营活动）。");
    }
    return text.toString();
  }

  private static List<String> wordings(List<ScopeItem> items, ScopeItem.Kind kind) {
    return items.stream()
        .filter(item -> item != null && item.kind() == kind)
        .map(item -> item.wording().zh())
        .toList();
  }

  /** The numbers of everyone involved, compared with officers' declared interests (C7). */
  public Set<PartyKey> parties() {
    var keys = new HashSet<PartyKey>();
    for (var person : draft.people()) {
      person
          .document(today)
          .ifPresent(document ->
              keys.add(
                  new PartyKey(PartyKey.Kind.IDENTITY_NUMBER, Sensitive.of(document.number()))));
    }
    Stream.concat(
            draft.companies().stream().map(CompanyAnswers::code),
            draft.people().stream().map(PersonAnswers::firmCode))
        .flatMap(code -> UnifiedSocialCreditCode.parse(code).toOptional().stream())
        .forEach(
            code -> keys.add(new PartyKey(PartyKey.Kind.UNIFIED_CODE, Sensitive.of(code.value()))));
    return keys;
  }

  private Optional<LocalDate> term() {
    return draft.kind().term().equals("YEARS")
        ? Optional.of(lastDay(Integer.parseInt(draft.kind().years())))
        : Optional.empty();
  }

  /** The day before the anniversary; from 29 February to the end of a common year's February. */
  private LocalDate lastDay(int years) {
    var anniversary = today.plusYears(years);
    return anniversary.getDayOfMonth() == today.getDayOfMonth()
        ? anniversary.minusDays(1)
        : anniversary;
  }

  private List<PersonInRole> people() {
    var people = new ArrayList<PersonInRole>();
    for (var person : draft.people()) {
      for (var post : Post.values()) {
        if (person.holds(post)) {
          registered(post).ifPresent(held -> people.add(inRole(person, held)));
        }
      }
    }
    return people;
  }

  private Optional<PostHeld> registered(Post post) {
    return switch (post) {
      case LEGAL_REPRESENTATIVE -> Optional.of(PostHeld.LEGAL_REPRESENTATIVE);
      case CHAIRPERSON -> Optional.of(PostHeld.CHAIRPERSON);
      case DIRECTOR ->
          Optional.of(
              draft.kind().direction().equals("BOARD")
                  ? PostHeld.DIRECTOR
                  : PostHeld.EXECUTIVE_DIRECTOR);
      case SUPERVISOR -> Optional.of(PostHeld.SUPERVISOR);
      case MANAGER -> Optional.of(PostHeld.MANAGER);
      case FINANCE_OFFICER -> Optional.of(PostHeld.FINANCE_OFFICER);
      case LIAISON -> Optional.of(PostHeld.LIAISON);
      case OPERATOR -> Optional.of(PostHeld.OPERATOR);
      case FAMILY_MEMBER -> Optional.of(PostHeld.FAMILY_MEMBER);
      case AUDIT_MEMBER -> Optional.of(PostHeld.AUDIT_COMMITTEE_MEMBER);
      case PROCESS_AGENT -> Optional.of(PostHeld.PROCESS_AGENT);
      case SHAREHOLDER, AGENT, EMPLOYEE_REPRESENTATIVE -> Optional.empty();
    };
  }

  private PersonInRole inRole(PersonAnswers person, PostHeld post) {
    return new PersonInRole(
        post,
        Sensitive.of(person.name()),
        Sensitive.of(document(person)),
        Sensitive.of(person.contact()),
        Sensitive.of(post == PostHeld.OPERATOR ? residence() : ""));
  }

  private String residence() {
    return draft.household().map(HouseholdAnswers::residence).orElse("");
  }

  private IdentityDocument document(PersonAnswers person) {
    return person
        .document(today)
        .orElseThrow(() -> new IllegalStateException("A person without a valid document"));
  }

  private List<Contribution> contributions() {
    return draft.holders().stream()
        .flatMap(holder -> draft.contributionsOf(holder).stream())
        .map(given ->
            new Contribution(
                shareholder(given.holder()),
                money(given.amount()),
                given.form(),
                Faults.date(given.due()).orElseThrow()))
        .collect(Collectors.toList());
  }

  private Shareholder shareholder(String key) {
    return draft
        .person(key)
        .<Shareholder>map(person ->
            new Shareholder.Natural(Sensitive.of(person.name()), Sensitive.of(document(person))))
        .orElseGet(() -> {
          var company = draft.company(key).orElseThrow();
          return company.isMainland()
              ? new Shareholder.Legal(
                  company.name(), UnifiedSocialCreditCode.parse(company.code()).toOptional(), "")
              : new Shareholder.Legal(
                  company.name(), Optional.empty(), company.origin() + " " + company.code());
        });
  }

  private static Money money(String wanYuan) {
    return Money.parseWanYuan(wanYuan).toOptional().orElseThrow();
  }
}
