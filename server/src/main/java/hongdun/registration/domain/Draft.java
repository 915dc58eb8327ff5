package hongdun.registration.domain;

import hongdun.shared.IdentityDocument;
import hongdun.shared.IdentityDocument.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
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
 * @param salt a secret of this application without which nobody guesses the text from its hash,
 *     though most of what stands in it is public; empty in texts from before there was one
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
    Optional<HouseholdAnswers> household,
    String salt) {
  /** As many people, and as many companies, a form can name. */
  public static final int MOST_PEOPLE = 100;

  /** In as many forms and by as many days a shareholder can contribute. */
  public static final int MOST_FORMS = 12;

  public Draft {
    household = Objects.requireNonNullElse(household, Optional.empty());
    salt = Objects.requireNonNullElse(salt, "");
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
    this(
        name,
        kind,
        people,
        companies,
        capital,
        contributions,
        premises,
        scope,
        Optional.empty(),
        "");
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
        Optional.of(answers),
        salt);
  }

  public Draft withSalt(String secret) {
    return new Draft(
        name, kind, people, companies, capital, contributions, premises, scope, household, secret);
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
        name, kind, people, companies, capital, contributions, premises, scope, household, salt);
  }

  public Draft withKind(KindAnswers kind) {
    return new Draft(
        name, kind, people, companies, capital, contributions, premises, scope, household, salt);
  }

  public Draft withCapital(String capital, List<ContributionAnswers> contributions) {
    return new Draft(
        name, kind, people, companies, capital, contributions, premises, scope, household, salt);
  }

  public Draft withPremises(PremisesAnswers premises) {
    return new Draft(
        name, kind, people, companies, capital, contributions, premises, scope, household, salt);
  }

  public Draft withScope(ScopeAnswers scope) {
    return new Draft(
        name, kind, people, companies, capital, contributions, premises, scope, household, salt);
  }

  /** Puts a person in the place of the one with the same key, or at the end. */
  public Draft withPerson(PersonAnswers person) {
    return withOnly(placed(people, person, other -> other.key().equals(person.key())));
  }

  public Draft withCompany(CompanyAnswers company) {
    return withCompanies(placed(companies, company, other -> other.key().equals(company.key())));
  }

  /** Without a person and what he would have contributed. */
  public Draft withoutPerson(String key) {
    return person(key).isEmpty()
        ? this
        : withOnly(people.stream().filter(person -> !person.key().equals(key)).toList())
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

  /**
   * The key under which a person just entered is kept: a new one, or that of the same person when
   * the page was sent once more, as a reload does or a way back to mend a fault.
   *
   * @param expected the key a new person would have had when the page was opened
   */
  public String placeOf(PersonAnswers entered, String expected) {
    return people.stream()
        .filter(other ->
            other.equals(entered.at(other.key()))
                || (other.key().equals(expected) && other.mayBe(entered)))
        .map(PersonAnswers::key)
        .findFirst()
        .orElseGet(() -> nextKey("p"));
  }

  /** The same for a company. */
  public String placeOf(CompanyAnswers entered, String expected) {
    return companies.stream()
        .filter(other ->
            other.equals(entered.at(other.key()))
                || (other.key().equals(expected) && other.mayBe(entered)))
        .map(CompanyAnswers::key)
        .findFirst()
        .orElseGet(() -> nextKey("c"));
  }

  /** As one of those who sign may read it: the numbers of the others are hidden. */
  public Draft asReadBy(String key) {
    return withOnly(
        people.stream()
            .map(person -> person.key().equals(key) ? person : person.withNumberHidden())
            .toList());
  }

  /** With every person's number of a document as it is answered for him. */
  public Draft withNumbers(Function<PersonAnswers, String> number) {
    return withOnly(
        people.stream().map(person -> person.withNumber(number.apply(person))).toList());
  }

  /** As an officer reads it who has no need of the numbers. */
  public Draft withNumbersMasked() {
    return withNumbers(person -> IdentityDocument.masked(person.documentNumber()));
  }

  /** Exactly these people take part. */
  public Draft withOnly(List<PersonAnswers> people) {
    return new Draft(
        name, kind, people, companies, capital, contributions, premises, scope, household, salt);
  }

  private Draft withCompanies(List<CompanyAnswers> companies) {
    return new Draft(
        name, kind, people, companies, capital, contributions, premises, scope, household, salt);
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
