package hongdun.registration.domain;

import hongdun.naming.Finding;
import hongdun.naming.Names.Verdict;
import hongdun.registration.domain.Draft.CompanyAnswers;
import hongdun.registration.domain.Draft.ContributionAnswers;
import hongdun.registration.domain.Draft.KindAnswers;
import hongdun.registration.domain.Draft.NameAnswers;
import hongdun.registration.domain.Draft.PermitAnswers;
import hongdun.registration.domain.Draft.PersonAnswers;
import hongdun.registration.domain.Draft.Post;
import hongdun.registration.domain.Draft.PremisesAnswers;
import hongdun.registration.domain.Draft.ScopeAnswers;
import hongdun.shared.BilingualText;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Drafts and situations that start without any shortcoming: an LLC of two natural shareholders with
 * a sole director, a supervisor, a finance officer and a liaison. All people are made up.
 */
public final class DraftFixtures {
  public static final LocalDate TODAY = LocalDate.of(2026, 12, 7);

  /** Shareholder, sole director and legal representative. */
  public static final String DIRECTOR = "p1";

  /** Shareholder and supervisor. */
  public static final String SUPERVISOR = "p2";

  /** Finance officer and liaison, no shareholder. */
  public static final String STAFF = "p3";

  public static final String GENERAL = "G1";
  public static final String OTHER_GENERAL = "G2";
  public static final String PRIOR_APPROVAL = "P1";
  public static final String LATER_PERMIT = "L1";

  /** Five years from today, the last day for a contribution. */
  public static final String LAST_DAY = "2031-12-07";

  /** 青羊区 of 成都市, whose bureau registers domestic companies alone. */
  public static final Place QINGYANG =
      new Place(
          List.of("四川省", "成都市", "青羊区"),
          List.of("重庆市", "绵阳市", "武侯区", "成都武侯区"),
          true,
          false,
          List.of());

  private DraftFixtures() {}

  public static DraftBuilder aDraft() {
    return new DraftBuilder(
        new Draft(
            new NameAnswers("510105", "成都市青羊区", "沃动", "机械", "有限公司"),
            new KindAnswers("SOLE_DIRECTOR", "ONE", "UNLIMITED", ""),
            List.of(
                person(
                    DIRECTOR,
                    "李静",
                    "510104198001010014",
                    "13800000001",
                    Post.SHAREHOLDER,
                    Post.LEGAL_REPRESENTATIVE,
                    Post.DIRECTOR),
                person(
                    SUPERVISOR,
                    "王强",
                    "420902197602290036",
                    "13800000002",
                    Post.SHAREHOLDER,
                    Post.SUPERVISOR),
                person(
                    STAFF,
                    "张敏",
                    "510104199912310020",
                    "zhang.min@example.com",
                    Post.FINANCE_OFFICER,
                    Post.LIAISON)),
            List.of(),
            "100",
            List.of(
                new ContributionAnswers(DIRECTOR, "60", "MONEY", "2030-06-30"),
                new ContributionAnswers(SUPERVISOR, "40", "GOODS", LAST_DAY)),
            new PremisesAnswers("草市街2号3楼305室", "LEASE", "陈伟"),
            new ScopeAnswers(List.of(GENERAL, LATER_PERMIT), GENERAL, List.of())));
  }

  /** A legal person that holds shares; both check characters of its code are right. */
  public static CompanyAnswers aCompany(String key) {
    return new CompanyAnswers(key, "成都金沙投资有限公司", "91510100MA61ABCD6A", "赵丽", "13800000009");
  }

  public static PersonAnswers person(
      String key, String name, String residentId, String contact, Post... posts) {
    return new PersonAnswers(key, name, "RESIDENT_ID", residentId, contact, names(posts));
  }

  /** A resident identity number of somebody born on a day, with the right check character. */
  public static String residentId(LocalDate born, int sequence) {
    return numbered("510105", born, sequence);
  }

  /** The number of a residence permit of somebody from Hong Kong, Macao or Taiwan. */
  public static String residencePermit(LocalDate born, int sequence) {
    return numbered("810000", born, sequence);
  }

  private static String numbered(String division, LocalDate born, int sequence) {
    var weights = List.of(7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2);
    var text =
        division + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(sequence);
    var sum = 0;
    for (int i = 0; i < text.length(); i++) {
      sum += weights.get(i) * (text.charAt(i) - '0');
    }
    return text + "10X98765432".charAt(sum % 11);
  }

  private static Set<String> names(Post... posts) {
    return Arrays.stream(posts).map(Post::name).collect(Collectors.toSet());
  }

  public static SituationBuilder aSituation() {
    var items =
        Stream.of(
                item(GENERAL, "机械设备销售", ScopeItem.Kind.GENERAL, "5179"),
                item(OTHER_GENERAL, "信息技术咨询服务", ScopeItem.Kind.GENERAL, "6560"),
                item(PRIOR_APPROVAL, "烟花爆竹生产", ScopeItem.Kind.PRIOR_APPROVAL, "2672"),
                item(LATER_PERMIT, "食品生产", ScopeItem.Kind.LATER_PERMIT, "14"))
            .collect(Collectors.toMap(ScopeItem::id, item -> item));
    var needed = new LinkedHashMap<String, BilingualText>();
    needed.put("identity", new BilingualText("身份证明", "Proof of identity"));
    needed.put("domicile", new BilingualText("住所使用证明", "Proof of the right to the premises"));
    needed.put("site-plan", new BilingualText("场地平面图", "Plan of the site"));
    return new SituationBuilder(
        new Situation(
            TODAY,
            Optional.of(new Verdict(List.of(), "R2022")),
            items,
            QINGYANG,
            Set.of("identity", "domicile", "site-plan"),
            needed,
            Map.of()));
  }

  private static ScopeItem item(String id, String wording, ScopeItem.Kind kind, String industry) {
    var permit = kind == ScopeItem.Kind.GENERAL ? "" : "许可证";
    return new ScopeItem(
        id,
        new BilingualText(wording, wording),
        kind,
        industry,
        "",
        new BilingualText(permit, permit));
  }

  /** A draft while it is made. */
  public static final class DraftBuilder {
    private final Draft draft;

    private DraftBuilder(Draft draft) {
      this.draft = draft;
    }

    public Draft build() {
      return draft;
    }

    public DraftBuilder with(UnaryOperator<Draft> change) {
      return new DraftBuilder(change.apply(draft));
    }

    public DraftBuilder withName(
        String region, String division, String tradeName, String industry, String form) {
      return with(
          draft -> draft.withName(new NameAnswers(region, division, tradeName, industry, form)));
    }

    /** The name leaves the industry out, on purpose. */
    public DraftBuilder withoutIndustry() {
      var name = draft.name();
      return with(draft ->
          draft.withName(
              new NameAnswers(
                  name.region(), name.division(), name.tradeName(), "", name.form(), "YES")));
    }

    public DraftBuilder withDirection(String direction) {
      var kind = draft.kind();
      return with(draft ->
          draft.withKind(
              new KindAnswers(direction, kind.supervision(), kind.term(), kind.years())));
    }

    public DraftBuilder withSupervision(String supervision) {
      var kind = draft.kind();
      return with(draft ->
          draft.withKind(
              new KindAnswers(kind.direction(), supervision, kind.term(), kind.years())));
    }

    public DraftBuilder withTerm(String term, String years) {
      var kind = draft.kind();
      return with(draft ->
          draft.withKind(new KindAnswers(kind.direction(), kind.supervision(), term, years)));
    }

    public DraftBuilder withPerson(PersonAnswers person) {
      return with(draft -> draft.withPerson(person));
    }

    /** One more adult with his own number and the posts given. */
    public DraftBuilder withOneMore(Post... posts) {
      var key = draft.nextKey("p");
      var number = Integer.parseInt(key.substring(1));
      return withPerson(
          person(
              key,
              "周" + "甲乙丙丁戊己庚辛壬癸".charAt(number % 10),
              residentId(LocalDate.of(1985, 3, 12), 100 + number),
              "139%08d".formatted(number),
              posts));
    }

    public DraftBuilder withPersonName(String key, String name) {
      var person = draft.person(key).orElseThrow();
      return withPerson(
          new PersonAnswers(
              key,
              name,
              person.documentKind(),
              person.documentNumber(),
              person.contact(),
              person.posts()));
    }

    public DraftBuilder withDocument(String key, String kind, String number) {
      var person = draft.person(key).orElseThrow();
      return withPerson(
          new PersonAnswers(
              key,
              person.name(),
              kind,
              number,
              person.contact(),
              person.posts(),
              "",
              "",
              kind.startsWith("RESIDE") ? "" : "1980-01-01",
              ""));
    }

    /** With another day of birth typed, and what he declares of his income. */
    public DraftBuilder withBirth(String key, String birth, String ownIncome) {
      var person = draft.person(key).orElseThrow();
      return withPerson(
          new PersonAnswers(
              key,
              person.name(),
              person.documentKind(),
              person.documentNumber(),
              person.contact(),
              person.posts(),
              person.firm(),
              person.firmCode(),
              birth,
              ownIncome));
    }

    public DraftBuilder withContact(String key, String contact) {
      var person = draft.person(key).orElseThrow();
      return withPerson(
          new PersonAnswers(
              key,
              person.name(),
              person.documentKind(),
              person.documentNumber(),
              contact,
              person.posts()));
    }

    /** Acts for a firm. */
    public DraftBuilder withFirm(String key, String firm, String code) {
      var person = draft.person(key).orElseThrow();
      return withPerson(
          new PersonAnswers(
              key,
              person.name(),
              person.documentKind(),
              person.documentNumber(),
              person.contact(),
              person.posts(),
              firm,
              code));
    }

    public DraftBuilder withPosts(String key, Set<String> posts) {
      var person = draft.person(key).orElseThrow();
      return withPerson(
          new PersonAnswers(
              key,
              person.name(),
              person.documentKind(),
              person.documentNumber(),
              person.contact(),
              posts));
    }

    public DraftBuilder withPost(String key, Post post) {
      var posts = new TreeSet<>(draft.person(key).orElseThrow().posts());
      posts.add(post.name());
      return withPosts(key, posts);
    }

    public DraftBuilder withoutPost(String key, Post post) {
      var posts = new TreeSet<>(draft.person(key).orElseThrow().posts());
      posts.remove(post.name());
      return withPosts(key, posts);
    }

    /** Without a person or company and what it would have contributed. */
    public DraftBuilder without(String key) {
      return with(draft -> draft.withoutPerson(key).withoutCompany(key));
    }

    public DraftBuilder withCompany(CompanyAnswers company) {
      return with(draft -> draft.withCompany(company));
    }

    public DraftBuilder withCapital(String capital) {
      return with(draft -> draft.withCapital(capital, draft.contributions()));
    }

    public DraftBuilder withContribution(String holder, String amount, String form, String due) {
      return with(draft -> {
        var contributions = new ArrayList<>(draft.contributions());
        contributions.removeIf(given -> given.holder().equals(holder));
        contributions.add(new ContributionAnswers(holder, amount, form, due));
        return draft.withCapital(draft.capital(), contributions);
      });
    }

    /** One more form in which a holder contributes. */
    public DraftBuilder withAnother(String holder, String amount, String form, String due) {
      return with(draft -> {
        var contributions = new ArrayList<>(draft.contributions());
        contributions.add(new ContributionAnswers(holder, amount, form, due));
        return draft.withCapital(draft.capital(), contributions);
      });
    }

    public DraftBuilder withAmount(String holder, String amount) {
      var given = draft.contributionsOf(holder).getFirst();
      return withContribution(holder, amount, given.form(), given.due());
    }

    public DraftBuilder withContributionForm(String holder, String form) {
      var given = draft.contributionsOf(holder).getFirst();
      return withContribution(holder, given.amount(), form, given.due());
    }

    public DraftBuilder withDue(String holder, String due) {
      var given = draft.contributionsOf(holder).getFirst();
      return withContribution(holder, given.amount(), given.form(), due);
    }

    /** As many shareholders, each of whom subscribes ten thousand yuan; nobody else changes. */
    public DraftBuilder withShareholders(int count) {
      var changed =
          withoutPost(DIRECTOR, Post.SHAREHOLDER).withoutPost(SUPERVISOR, Post.SHAREHOLDER);
      for (int number = 0; number < count; number++) {
        var key = changed.draft.nextKey("p");
        changed =
            changed.withOneMore(Post.SHAREHOLDER).withContribution(key, "1", "MONEY", LAST_DAY);
      }
      return changed.withCapital(Integer.toString(count));
    }

    public DraftBuilder withPremises(String address, String right, String owner) {
      return with(draft -> draft.withPremises(new PremisesAnswers(address, right, owner)));
    }

    /** The entity's own telephone. */
    public DraftBuilder withPhone(String phone) {
      var premises = draft.premises();
      return with(draft ->
          draft.withPremises(
              new PremisesAnswers(premises.address(), premises.right(), premises.owner(), phone)));
    }

    public DraftBuilder withAddress(String address) {
      return withPremises(address, draft.premises().right(), draft.premises().owner());
    }

    /** These items, the first of which is the main one. */
    public DraftBuilder withItems(String... items) {
      return with(draft -> draft.withScope(new ScopeAnswers(List.of(items), items[0], List.of())));
    }

    public DraftBuilder withMain(String item) {
      return with(draft ->
          draft.withScope(new ScopeAnswers(draft.scope().items(), item, draft.scope().permits())));
    }

    public DraftBuilder withPermit(String item, String number, String validUntil) {
      return withPermit(item, number, validUntil, "", "");
    }

    /** An approval that states no term, and when it was given and confirmed. */
    public DraftBuilder withPermit(
        String item, String number, String validUntil, String issued, String confirmed) {
      return with(draft ->
          draft.withScope(
              new ScopeAnswers(
                  draft.scope().items(),
                  draft.scope().main(),
                  List.of(new PermitAnswers(item, number, validUntil, issued, confirmed)))));
    }
  }

  /** A situation while it is made. */
  public static final class SituationBuilder {
    private final Situation situation;

    private SituationBuilder(Situation situation) {
      this.situation = situation;
    }

    public Situation build() {
      return situation;
    }

    /** Nobody has read the law that asks for the approval of this item. */
    public SituationBuilder withUnconfirmed(String id) {
      var items = new LinkedHashMap<>(situation.scopeItems());
      items.computeIfPresent(
          id,
          (_, item) ->
              new ScopeItem(
                  item.id(),
                  item.wording(),
                  item.kind(),
                  item.industry(),
                  item.keywords(),
                  item.permit(),
                  item.authority(),
                  false));
      return new SituationBuilder(
          new Situation(
              situation.today(),
              situation.verdict(),
              items,
              situation.place(),
              situation.attached(),
              situation.needed(),
              situation.barred()));
    }

    public SituationBuilder on(LocalDate today) {
      return new SituationBuilder(
          new Situation(
              today,
              situation.verdict(),
              situation.scopeItems(),
              situation.place(),
              situation.attached(),
              situation.needed(),
              situation.barred()));
    }

    public SituationBuilder withFindings(Finding... findings) {
      return withVerdict(Optional.of(new Verdict(List.of(findings), "R2022")));
    }

    public SituationBuilder withoutVerdict() {
      return withVerdict(Optional.empty());
    }

    private SituationBuilder withVerdict(Optional<Verdict> verdict) {
      return new SituationBuilder(
          new Situation(
              situation.today(),
              verdict,
              situation.scopeItems(),
              situation.place(),
              situation.attached(),
              situation.needed(),
              situation.barred()));
    }

    public SituationBuilder withoutCompetentBureau() {
      return at(new Place(List.of(), List.of(), false, false, List.of()));
    }

    /** Where a bureau is authorised to register foreign-invested companies. */
    public SituationBuilder withForeignAuthority() {
      var place = situation.place();
      return at(new Place(place.own(), place.others(), true, true, List.of()));
    }

    public SituationBuilder at(Place place) {
      return new SituationBuilder(
          new Situation(
              situation.today(),
              situation.verdict(),
              situation.scopeItems(),
              place,
              situation.attached(),
              situation.needed(),
              situation.barred()));
    }

    public SituationBuilder withAttached(String... materials) {
      return withPapers(Set.of(materials), situation.needed());
    }

    /** One more material asked for, after the others. */
    public SituationBuilder withNeeded(String material, String title) {
      var needed = new LinkedHashMap<>(situation.needed());
      needed.put(material, new BilingualText(title, title));
      return withPapers(situation.attached(), needed);
    }

    private SituationBuilder withPapers(Set<String> attached, Map<String, BilingualText> needed) {
      return new SituationBuilder(
          new Situation(
              situation.today(),
              situation.verdict(),
              situation.scopeItems(),
              situation.place(),
              attached,
              needed,
              situation.barred()));
    }

    /** Somebody who has signed is barred on these grounds. */
    public SituationBuilder withBarred(String key, Ground... grounds) {
      return new SituationBuilder(
          new Situation(
              situation.today(),
              situation.verdict(),
              situation.scopeItems(),
              situation.place(),
              situation.attached(),
              situation.needed(),
              Map.of(key, Set.of(grounds))));
    }

    public Map<String, ScopeItem> scopeItems() {
      return situation.scopeItems();
    }
  }
}
