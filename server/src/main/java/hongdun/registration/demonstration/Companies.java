package hongdun.registration.demonstration;

import hongdun.agency.Divisions.Division;
import hongdun.portal.DemonstrationPlan;
import hongdun.registration.demonstration.Lexicon.Business;
import hongdun.registration.domain.ContributionAnswers;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.HouseholdAnswers;
import hongdun.registration.domain.KindAnswers;
import hongdun.registration.domain.NameAnswers;
import hongdun.registration.domain.PersonAnswers;
import hongdun.registration.domain.Post;
import hongdun.registration.domain.PremisesAnswers;
import hongdun.registration.domain.ScopeAnswers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * 虚构公司 — the companies of a demonstration: a company's number and the plan give its application,
 * the same every time. No two have the same trade name, and the numbers of their people begin with
 * a division that does not exist.
 */
public final class Companies {
  /** No division has this code. */
  private static final String NOWHERE = "510199";

  private static final String CITY = "成都";
  private static final int[] CAPITAL = {10, 30, 50, 50, 100, 100, 100, 200, 300, 500, 1000, 2000};

  private static final Set<Post> ALONE =
      Set.of(
          Post.SHAREHOLDER,
          Post.LEGAL_REPRESENTATIVE,
          Post.DIRECTOR,
          Post.MANAGER,
          Post.FINANCE_OFFICER,
          Post.LIAISON);
  private static final Set<Post> FIRST_OF_TWO =
      Set.of(
          Post.SHAREHOLDER,
          Post.LEGAL_REPRESENTATIVE,
          Post.DIRECTOR,
          Post.MANAGER,
          Post.FINANCE_OFFICER);
  private static final Set<Post> SECOND = Set.of(Post.SHAREHOLDER, Post.SUPERVISOR, Post.LIAISON);

  /** 投资人: one natural person owns and answers for it (Sole Proprietorship Law Art. 2). */
  private static final Set<Post> OWNER =
      Set.of(Post.SHAREHOLDER, Post.LEGAL_REPRESENTATIVE, Post.FINANCE_OFFICER, Post.LIAISON);

  /** Who leads a partnership or a co-operative, and its other members. */
  private static final Set<Post> LEADING =
      Set.of(Post.SHAREHOLDER, Post.LEGAL_REPRESENTATIVE, Post.FINANCE_OFFICER);

  private static final Set<Post> BESIDE = Set.of(Post.SHAREHOLDER, Post.LIAISON);
  private static final Set<Post> MEMBER = Set.of(Post.SHAREHOLDER);

  /** Partnership Enterprise Law Art. 14; Farmers' Co-operatives Law Art. 12. */
  private static final int PARTNERS = 2;

  private static final int MEMBERS = 5;

  private static final KindAnswers NO_BOARD = new KindAnswers("", "", "UNLIMITED", "");

  private final DemonstrationPlan plan;
  private final Lexicon lexicon;
  private final List<Division> divisions;
  private final TradeNames tradeNames;

  /**
   * @param divisions where they are; the urban districts have three times as many
   */
  public Companies(DemonstrationPlan plan, Lexicon lexicon, List<Division> divisions) {
    this.plan = plan;
    this.lexicon = lexicon;
    this.divisions =
        divisions.stream()
            .flatMap(one -> Collections.nCopies(isUrban(one) ? 3 : 1, one).stream())
            .toList();
    this.tradeNames = new TradeNames(lexicon.characters("trade-name"));
  }

  private static boolean isUrban(Division division) {
    return division.name().zh().endsWith("区");
  }

  /** The application of a limited company, as filled in on a day. */
  public Draft company(int number, LocalDate on) {
    var chance = plan.random("company", number);
    return draft(number, chance, on);
  }

  /** 个体工商户: run by one person or by a family, without capital and shares (Rules Art. 6). */
  public Draft household(int number, LocalDate on) {
    var chance = plan.random("company", number);
    var place = divisions.get(chance.nextInt(divisions.size()));
    var business = lexicon.business("H", chance);
    var family = chance.nextInt(10) < 4;
    var operator = person(chance, 1, on, Set.of(Post.OPERATOR, Post.LIAISON));
    var people =
        family
            ? List.of(operator, person(chance, 2, on, Set.of(Post.FAMILY_MEMBER)))
            : List.of(operator);
    var premises = premises(chance);
    return new Draft(
            name(number, chance, place, business, lexicon.word("household-form", chance)),
            NO_BOARD,
            people,
            List.of(),
            "",
            List.of(),
            premises,
            scope(chance, business))
        .withHousehold(
            new HouseholdAnswers("YES", family ? "FAMILY" : "INDIVIDUAL", premises.address()));
  }

  /** 个人独资企业: one natural person's. */
  public Draft soleProprietorship(int number, LocalDate on) {
    return other(number, on, "L", "sole-form", 1);
  }

  /** 合伙企业: of two partners. */
  public Draft partnership(int number, LocalDate on) {
    return other(number, on, "L", "partnership-form", PARTNERS);
  }

  /** 农民专业合作社: of five members or some more, all of them farmers. */
  public Draft cooperative(int number, LocalDate on) {
    var more = plan.random("members", number).nextInt(3);
    return other(number, on, "C", "co-op-form", MEMBERS + more);
  }

  private Draft other(int number, LocalDate on, String usedBy, String formKey, int members) {
    var chance = plan.random("company", number);
    var place = divisions.get(chance.nextInt(divisions.size()));
    var business = lexicon.business(usedBy, chance);
    var people =
        IntStream.rangeClosed(1, members)
            .mapToObj(at -> person(chance, at, on, postsOf(at, members)))
            .toList();
    var capital = CAPITAL[chance.nextInt(CAPITAL.length)];
    return new Draft(
        name(number, chance, place, business, lexicon.word(formKey, chance)),
        NO_BOARD,
        people,
        List.of(),
        Integer.toString(capital),
        contributions(capital, members, on),
        premises(chance),
        scope(chance, business));
  }

  private static Set<Post> postsOf(int at, int members) {
    if (members == 1) {
      return OWNER;
    }
    return switch (at) {
      case 1 -> LEADING;
      case 2 -> BESIDE;
      default -> MEMBER;
    };
  }

  private Draft draft(int number, RandomGenerator chance, LocalDate on) {
    var place = divisions.get(chance.nextInt(divisions.size()));
    var business = lexicon.business("L", chance);
    var two = chance.nextInt(10) < 4;
    var first = person(chance, 1, on, two ? FIRST_OF_TWO : ALONE);
    var people = two ? List.of(first, person(chance, 2, on, SECOND)) : List.of(first);
    var capital = CAPITAL[chance.nextInt(CAPITAL.length)];
    var board = new KindAnswers("SOLE_DIRECTOR", two ? "ONE" : "NONE", "UNLIMITED", "");
    return new Draft(
        name(number, chance, place, business, lexicon.text("company-form")),
        board,
        people,
        List.of(),
        Integer.toString(capital),
        contributions(capital, two ? 2 : 1, on),
        premises(chance),
        scope(chance, business));
  }

  private NameAnswers name(
      int number, RandomGenerator chance, Division place, Business business, String form) {
    var division = isUrban(place) && chance.nextInt(8) == 0 ? CITY + "市" + place.name().zh() : CITY;
    return new NameAnswers(
        place.region().code(),
        division,
        tradeNames.of(number, number < plan.entities()),
        business.words(),
        form);
  }

  // ---- people

  /** An invented person who is of age on a day. */
  private PersonAnswers person(RandomGenerator chance, int at, LocalDate on, Set<Post> posts) {
    var names = new TreeSet<String>();
    posts.forEach(post -> names.add(post.name()));
    return new PersonAnswers(
        "p" + at,
        personName(chance),
        "RESIDENT_ID",
        residentNumber(chance, at, on),
        phone(chance),
        names);
  }

  public String personName(RandomGenerator chance) {
    var given = chance.nextInt(6) == 0 ? "" : lexicon.character("given", chance);
    return lexicon.character("surname", chance) + given + lexicon.character("given", chance);
  }

  /** A block that is given to nobody: all zeros behind the operator's digits. */
  private static String phone(RandomGenerator chance) {
    return "1990000%04d".formatted(chance.nextInt(10_000));
  }

  private static String residentNumber(RandomGenerator chance, int at, LocalDate on) {
    var born = on.minusYears(20 + chance.nextInt(35)).minusDays(chance.nextInt(365) + 1L);
    var sequence = chance.nextInt(100) * 10 + digit(chance, at);
    var body =
        "%s%04d%02d%02d%03d"
            .formatted(
                NOWHERE, born.getYear(), born.getMonthValue(), born.getDayOfMonth(), sequence);
    return body + checkOf(body);
  }

  /** The people of an entity are told apart by the last digit of their sequence. */
  private static int digit(RandomGenerator chance, int at) {
    return switch (at) {
      case 1 -> chance.nextInt(3);
      case 2 -> 3 + chance.nextInt(2);
      default -> 2 + at;
    };
  }

  /** The check character of GB 11643-1999. */
  private static char checkOf(String body) {
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      sum += (body.charAt(i) - '0') * ((1 << (body.length() - i)) % 11);
    }
    return "10X98765432".charAt(sum % 11);
  }

  // ---- money, place, scope

  /** The first holds the larger part, and what does not divide. */
  private static List<ContributionAnswers> contributions(int capital, int members, LocalDate on) {
    int share = members == 2 ? capital * 4 / 10 : capital / (members + 1);
    var due = on.plusYears(4).toString();
    return IntStream.rangeClosed(1, members)
        .mapToObj(at ->
            new ContributionAnswers(
                "p" + at,
                Integer.toString(at == 1 ? capital - share * (members - 1) : share),
                "MONEY",
                due))
        .toList();
  }

  private PremisesAnswers premises(RandomGenerator chance) {
    var address =
        "%s%d号%d栋%d单元%d号"
            .formatted(
                lexicon.word("road", chance),
                1 + chance.nextInt(399),
                1 + chance.nextInt(12),
                1 + chance.nextInt(4),
                100 * (1 + chance.nextInt(28)) + 1 + chance.nextInt(8));
    var owned = chance.nextInt(4) == 0;
    return new PremisesAnswers(address, owned ? "OWN" : "LEASE", owned ? "" : personName(chance));
  }

  private static ScopeAnswers scope(RandomGenerator chance, Business business) {
    var items = new ArrayList<String>();
    items.add(business.main());
    for (var item : business.further()) {
      if (chance.nextInt(3) > 0) {
        items.add(item);
      }
    }
    return new ScopeAnswers(items, business.main(), List.of());
  }
}
