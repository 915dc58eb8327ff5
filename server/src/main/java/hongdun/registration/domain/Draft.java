package hongdun.registration.domain;

import hongdun.shared.IdentityDocument;
import hongdun.shared.IdentityDocument.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 申请书 — the application for establishing a market entity as somebody fills it in: every answer as
 * typed, so that nothing entered is ever lost. What is wrong with it is said by {@link
 * Requirements}.
 *
 * @param household the answers only a household gives; empty in the application of a company
 */
public record Draft(
    NameAnswers name,
    KindAnswers kind,
    List<PersonAnswers> people,
    List<CompanyAnswers> companies,
    String capital,
    List<ContributionAnswers> contributions,
    PremisesAnswers premises,
    ScopeAnswers scope,
    Optional<HouseholdAnswers> household) {
  /** As many people, and as many companies, a form can name. */
  public static final int MOST_PEOPLE = 100;

  /** In as many forms and by as many days a shareholder can contribute. */
  public static final int MOST_FORMS = 12;

  public Draft {
    household = Objects.requireNonNullElse(household, Optional.empty());
    people = List.copyOf(people);
    companies = List.copyOf(companies);
    contributions = List.copyOf(contributions);
  }

  public Draft(
      NameAnswers name,
      KindAnswers kind,
      List<PersonAnswers> people,
      List<CompanyAnswers> companies,
      String capital,
      List<ContributionAnswers> contributions,
      PremisesAnswers premises,
      ScopeAnswers scope) {
    this(name, kind, people, companies, capital, contributions, premises, scope, Optional.empty());
  }

  /** The application of a household before anything is filled in. */
  public static Draft emptyHousehold() {
    return empty().withHousehold(new HouseholdAnswers("", "", ""));
  }

  public static Draft empty() {
    return new Draft(
        new NameAnswers("", "", "", "", ""),
        new KindAnswers("", "", "", ""),
        List.of(),
        List.of(),
        "",
        List.of(),
        new PremisesAnswers("", "", ""),
        new ScopeAnswers(List.of(), "", List.of()));
  }

  /**
   * 个体工商户 — what only a household is asked.
   *
   * @param named YES or NO: a household need not use a name (Rules Art. 6)
   * @param composition INDIVIDUAL or FAMILY
   * @param residence where the operator lives
   */
  public record HouseholdAnswers(String named, String composition, String residence) {}

  /**
   * 名称 — the name in its parts and the division the company will be in.
   *
   * @param withoutIndustry YES when the company works across industries and its name says none
   *     (Name Provisions Art. 6)
   */
  public record NameAnswers(
      String region,
      String division,
      String tradeName,
      String industry,
      String form,
      String withoutIndustry) {
    public NameAnswers {
      withoutIndustry = orNothing(withoutIndustry);
    }

    public NameAnswers(
        String region, String division, String tradeName, String industry, String form) {
      this(region, division, tradeName, industry, form, "");
    }

    public boolean leavesOutIndustry() {
      return industry.isEmpty() && withoutIndustry.equals("YES");
    }

    public String full() {
      return division + tradeName + industry + form;
    }
  }

  /**
   * 组织机构与期限 — how the company is governed and for how long.
   *
   * @param direction SOLE_DIRECTOR or BOARD (Company Law Art. 68, 75)
   * @param supervision NONE, ONE, BOARD or AUDIT, a committee of directors (Company Law Art. 69,
   *     76, 83)
   * @param term UNLIMITED or YEARS
   */
  public record KindAnswers(String direction, String supervision, String term, String years) {}

  /**
   * 有关人员 — a natural person who takes part, with the posts he holds.
   *
   * @param firm the intermediary an agent acts for, empty when he acts by himself (Regulation Art.
   *     18)
   * @param firmCode its unified code
   * @param birth the day he was born, yyyy-MM-dd, asked for when his document does not tell it
   * @param ownIncome YES when he declares to live on what he earns, so that he has full capacity
   *     from sixteen on (Civil Code Art. 18)
   */
  public record PersonAnswers(
      String key,
      String name,
      String documentKind,
      String documentNumber,
      String contact,
      Set<String> posts,
      String firm,
      String firmCode,
      String birth,
      String ownIncome) {
    public PersonAnswers {
      posts = Set.copyOf(posts);
      firm = orNothing(firm);
      firmCode = orNothing(firmCode);
      birth = orNothing(birth);
      ownIncome = orNothing(ownIncome);
    }

    public PersonAnswers(
        String key,
        String name,
        String documentKind,
        String documentNumber,
        String contact,
        Set<String> posts,
        String firm,
        String firmCode) {
      this(key, name, documentKind, documentNumber, contact, posts, firm, firmCode, "", "");
    }

    public PersonAnswers(
        String key,
        String name,
        String documentKind,
        String documentNumber,
        String contact,
        Set<String> posts) {
      this(key, name, documentKind, documentNumber, contact, posts, "", "");
    }

    /** The document, when kind and number can be read. */
    public Optional<IdentityDocument> document(LocalDate today) {
      return kind()
          .flatMap(kind -> IdentityDocument.parse(kind, documentNumber, today).toOptional());
    }

    Optional<IdentityDocument.Kind> kind() {
      return Arrays.stream(IdentityDocument.Kind.values())
          .filter(kind -> kind.name().equals(documentKind))
          .findFirst();
    }

    public boolean holds(Post post) {
      return posts.contains(post.name());
    }
  }

  /**
   * 法人股东 — a legal person that becomes a shareholder, with who signs for it.
   *
   * @param code the unified code, or the number in the register of where it comes from
   * @param origin MAINLAND, HONG_KONG, MACAO, TAIWAN or FOREIGN
   */
  public record CompanyAnswers(
      String key, String name, String code, String representative, String contact, String origin) {
    /** 境内 — registered in mainland China, with a unified code. */
    public static final String MAINLAND = "MAINLAND";

    public CompanyAnswers {
      origin = orNothing(origin).isEmpty() ? MAINLAND : origin;
    }

    public CompanyAnswers(
        String key, String name, String code, String representative, String contact) {
      this(key, name, code, representative, contact, MAINLAND);
    }

    public boolean isMainland() {
      return origin.equals(MAINLAND);
    }
  }

  /**
   * 出资 — what a shareholder subscribes in one form and by one day; he may have several of these.
   *
   * @param holder key of the person or company
   * @param amount in ten thousand yuan (万元)
   * @param due yyyy-MM-dd
   */
  public record ContributionAnswers(String holder, String amount, String form, String due) {
    /** The prefix of the fields of a holder's contribution, counted from zero. */
    public static String field(String holder, int number) {
      return "contributions." + holder + (number == 0 ? "." : "." + (number + 1) + ".");
    }
  }

  /**
   * 住所 — where the company is, within the division of its name.
   *
   * @param phone where the entity itself is reached, a landline or a mobile; empty when its
   *     representative's or operator's is meant
   */
  public record PremisesAnswers(String address, String right, String owner, String phone) {
    public PremisesAnswers {
      phone = orNothing(phone);
    }

    public PremisesAnswers(String address, String right, String owner) {
      this(address, right, owner, "");
    }
  }

  /**
   * 经营范围 — the standard items, the main one of which gives the industry, and the approvals for
   * those that need one before registration.
   */
  public record ScopeAnswers(List<String> items, String main, List<PermitAnswers> permits) {
    public ScopeAnswers {
      items = List.copyOf(items);
      permits = List.copyOf(permits);
    }

    public PermitAnswers permitFor(String item) {
      return permits.stream()
          .filter(permit -> permit.item().equals(item))
          .findFirst()
          .orElse(new PermitAnswers(item, "", ""));
    }
  }

  /**
   * 前置审批 — the approval for a scope item.
   *
   * @param issued the day it was given, asked for when it states no term
   * @param confirmed the day the approving authority confirmed it (Rules Art. 22)
   * @param disputed YES when the applicant holds that none is needed and leaves it to the bureau
   */
  public record PermitAnswers(
      String item,
      String number,
      String validUntil,
      String issued,
      String confirmed,
      String disputed) {
    public PermitAnswers {
      issued = orNothing(issued);
      confirmed = orNothing(confirmed);
      disputed = orNothing(disputed);
    }

    public PermitAnswers(
        String item, String number, String validUntil, String issued, String confirmed) {
      this(item, number, validUntil, issued, confirmed, "");
    }

    public PermitAnswers(String item, String number, String validUntil) {
      this(item, number, validUntil, "", "");
    }

    public boolean isEmpty() {
      return (number + validUntil + issued + confirmed + disputed).isEmpty();
    }

    /**
     * 由登记机关确认 — none is shown, as none is needed by the applicant's word, of an item for which
     * nobody has read the law that asks for it: the examiner decides.
     */
    public boolean isLeftToTheBureau(ScopeItem item) {
      return !item.confirmed() && disputed.equals("YES") && number.isEmpty();
    }
  }

  /** Texts stored before a question was asked have no answer to it. */
  private static String orNothing(String stored) {
    return Objects.requireNonNullElse(stored, "");
  }

  /** 职务 — what a natural person can be in the application. */
  public enum Post {
    SHAREHOLDER,
    LEGAL_REPRESENTATIVE,
    CHAIRPERSON,
    DIRECTOR,
    SUPERVISOR,
    MANAGER,
    FINANCE_OFFICER,
    LIAISON,
    AGENT,
    /** 审计委员会成员: a director on the committee that takes the supervisors' place. */
    AUDIT_MEMBER,
    /** 法律文件送达接受人 of a foreign-invested company (Regulation Art. 9). */
    PROCESS_AGENT,
    /** 经营者 of a household. */
    OPERATOR,
    /** 参加经营的家庭成员 of a household. */
    FAMILY_MEMBER,
    /** 职工代表: a supervisor the employees elected (Company Law Art. 76). */
    EMPLOYEE_REPRESENTATIVE;

    private static final Set<Post> OF_HOUSEHOLDS = Set.of(OPERATOR, FAMILY_MEMBER);
    private static final Set<Post> OF_ALL = Set.of(LIAISON, AGENT);

    /** The posts there are in a household, or in a company. */
    public static List<Post> of(boolean household) {
      return Arrays.stream(values())
          .filter(post -> OF_ALL.contains(post) || OF_HOUSEHOLDS.contains(post) == household)
          .toList();
    }
  }

  /** Whether it is the application of a household; no getter, so that it is not stored twice. */
  public boolean ofHousehold() {
    return household.isPresent();
  }

  /** Whether it is to bear a name: a company always does, a household when it says so. */
  public boolean bearsName() {
    return household.map(answers -> answers.named().equals("YES")).orElse(true);
  }

  /** 经营者 — who runs the household. */
  public Optional<PersonAnswers> operator() {
    return holding(Post.OPERATOR).stream().findFirst();
  }

  /**
   * What it is called: its name, and a household without one by who runs it (个体户张三), as it is shown
   * to the public.
   */
  public String title() {
    return bearsName()
        ? name.full()
        : operator().map(person -> person.name().isEmpty() ? "" : "个体户" + person.name()).orElse("");
  }

  public Draft withHousehold(HouseholdAnswers answers) {
    return new Draft(
        name,
        kind,
        people,
        companies,
        capital,
        contributions,
        premises,
        scope,
        Optional.of(answers));
  }

  /** Exactly these people take part. */
  public Draft withOnly(List<PersonAnswers> all) {
    return withPeople(all);
  }

  /** 投资者来源 — where the shareholders come from; one from abroad makes the company foreign. */
  public enum Investment {
    DOMESTIC,
    HONG_KONG_MACAO_TAIWAN,
    FOREIGN
  }

  public Investment investment() {
    var origins =
        Stream.concat(
                holding(Post.SHAREHOLDER).stream().map(PersonAnswers::documentKind),
                companies.stream().map(CompanyAnswers::origin))
            .collect(Collectors.toSet());
    if (origins.contains("PASSPORT") || origins.contains("FOREIGN")) {
      return Investment.FOREIGN;
    }
    return outsideInvestors().isEmpty() ? Investment.DOMESTIC : Investment.HONG_KONG_MACAO_TAIWAN;
  }

  /** 外国和港澳台投资者 — the keys of the shareholders who are not from mainland China. */
  public List<String> outsideInvestors() {
    return Stream.concat(
            holding(Post.SHAREHOLDER).stream()
                .filter(
                    person -> person.kind().filter(kind -> kind != Kind.RESIDENT_ID).isPresent())
                .map(PersonAnswers::key),
            companies.stream().filter(company -> !company.isMainland()).map(CompanyAnswers::key))
        .toList();
  }

  public Optional<PersonAnswers> person(String key) {
    return people.stream().filter(person -> person.key().equals(key)).findFirst();
  }

  public Optional<CompanyAnswers> company(String key) {
    return companies.stream().filter(company -> company.key().equals(key)).findFirst();
  }

  public List<PersonAnswers> holding(Post post) {
    return people.stream().filter(person -> person.holds(post)).toList();
  }

  /** The keys of all shareholders: natural persons first, then companies. */
  public List<String> holders() {
    var keys = new ArrayList<String>();
    holding(Post.SHAREHOLDER).forEach(person -> keys.add(person.key()));
    companies.forEach(company -> keys.add(company.key()));
    return keys;
  }

  public String holderName(String key) {
    return person(key)
        .map(PersonAnswers::name)
        .or(() -> company(key).map(CompanyAnswers::name))
        .orElse("");
  }

  /** What a shareholder subscribes, form by form; an empty one while nothing is filled in. */
  public List<ContributionAnswers> contributionsOf(String holder) {
    var given =
        contributions.stream()
            .filter(contribution -> contribution.holder().equals(holder))
            .toList();
    return given.isEmpty() ? List.of(new ContributionAnswers(holder, "", "", "")) : given;
  }

  public Draft withName(NameAnswers name) {
    return new Draft(
        name, kind, people, companies, capital, contributions, premises, scope, household);
  }

  public Draft withKind(KindAnswers kind) {
    return new Draft(
        name, kind, people, companies, capital, contributions, premises, scope, household);
  }

  public Draft withCapital(String capital, List<ContributionAnswers> contributions) {
    return new Draft(
        name, kind, people, companies, capital, contributions, premises, scope, household);
  }

  public Draft withPremises(PremisesAnswers premises) {
    return new Draft(
        name, kind, people, companies, capital, contributions, premises, scope, household);
  }

  public Draft withScope(ScopeAnswers scope) {
    return new Draft(
        name, kind, people, companies, capital, contributions, premises, scope, household);
  }

  /** Puts a person in the place of the one with the same key, or at the end. */
  public Draft withPerson(PersonAnswers person) {
    return withPeople(placed(people, person, other -> other.key().equals(person.key())));
  }

  public Draft withCompany(CompanyAnswers company) {
    return withCompanies(placed(companies, company, other -> other.key().equals(company.key())));
  }

  /** Without a person and what he would have contributed. */
  public Draft withoutPerson(String key) {
    return person(key).isEmpty()
        ? this
        : withPeople(people.stream().filter(person -> !person.key().equals(key)).toList())
            .withoutContributions(key);
  }

  /** Without a company and what it would have contributed. */
  public Draft withoutCompany(String key) {
    return company(key).isEmpty()
        ? this
        : withCompanies(companies.stream().filter(company -> !company.key().equals(key)).toList())
            .withoutContributions(key);
  }

  private Draft withoutContributions(String holder) {
    return withCapital(
        capital, contributions.stream().filter(given -> !given.holder().equals(holder)).toList());
  }

  /** A key for one more person (p) or company (c). */
  public String nextKey(String letter) {
    var used =
        Stream.concat(
                people.stream().map(PersonAnswers::key),
                companies.stream().map(CompanyAnswers::key))
            .filter(key -> key.startsWith(letter))
            .mapToInt(key -> Integer.parseInt(key.substring(letter.length())))
            .max()
            .orElse(0);
    return letter + (used + 1);
  }

  private Draft withPeople(List<PersonAnswers> people) {
    return new Draft(
        name, kind, people, companies, capital, contributions, premises, scope, household);
  }

  private Draft withCompanies(List<CompanyAnswers> companies) {
    return new Draft(
        name, kind, people, companies, capital, contributions, premises, scope, household);
  }

  private static <T> List<T> placed(List<T> list, T item, Predicate<T> isSame) {
    UnaryOperator<T> replace = other -> isSame.test(other) ? item : other;
    if (list.stream().anyMatch(isSame)) {
      return list.stream().map(replace).toList();
    }
    var longer = new ArrayList<>(list);
    longer.add(item);
    return longer;
  }
}
