package hongdun.registration.domain;

import hongdun.naming.Verdict;
import hongdun.naming.Verdict.Edition;
import hongdun.shared.BilingualText;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
            Optional.of(Verdict.of(List.of(), new Edition("NAME2021", "", 0))),
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
}
