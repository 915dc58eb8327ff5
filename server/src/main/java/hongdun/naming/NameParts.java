package hongdun.naming;

import hongdun.shared.Region;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * 名称构成 — an enterprise name in its four parts (Name Provisions Art. 6). A branch's are those of its
 * parent, with what the branch adds behind the form: 有限公司青羊分公司.
 *
 * @param division as written in the name, for example 成都市青羊区 or 成都
 * @param tradeName 字号, two characters or more
 * @param industry the industry wording, empty for enterprises across industries
 * @param form for example 有限责任公司 or 有限公司
 * @param region the division the entity is in
 * @param bearer what will bear the name
 * @param bracketed whether the division stands in brackets behind the trade name: 红光（北京）酒业
 */
public record NameParts(
    String division,
    String tradeName,
    String industry,
    String form,
    Region region,
    Bearer bearer,
    boolean bracketed) {
  public NameParts(
      String division,
      String tradeName,
      String industry,
      String form,
      Region region,
      Bearer bearer) {
    this(division, tradeName, industry, form, region, bearer, false);
  }

  public NameParts(String division, String tradeName, String industry, String form, Region region) {
    this(division, tradeName, industry, form, region, Bearer.LIMITED_COMPANY);
  }

  /** 名称主体 — what bears a name, and how such names may end (Name Provisions Art. 10, 13, 14, 25). */
  public enum Bearer {
    LIMITED_COMPANY("有限公司", "有限责任公司"),
    JOINT_STOCK_COMPANY("股份有限公司", "股份公司"),
    /** 合伙企业: says which kind of partnership it is (合伙企业法 Art. 15, 56, 62). */
    PARTNERSHIP(
        "合伙企业（普通合伙）",
        "合伙企业（有限合伙）",
        "企业（普通合伙）",
        "企业（有限合伙）",
        "中心（普通合伙）",
        "中心（有限合伙）",
        "事务所（普通合伙）",
        "事务所（特殊普通合伙）",
        "厂（普通合伙）",
        "店（普通合伙）"),
    /** 个人独资企业: never a word of limited liability (个人独资企业法 Art. 11). */
    SOLE_PROPRIETORSHIP(
        "厂", "店", "商店", "部", "经营部", "服务部", "中心", "工作室", "事务所", "行", "社", "馆", "场", "院", "所"),
    FARMER_COOP("专业合作社", "农民专业合作社"),
    FARMER_COOP_UNION("专业合作社联合社", "农民专业合作社联合社", "联合社"),
    /** 个体工商户: what its business is usually called; never a word of companies. */
    HOUSEHOLD(
        "店", "商店", "经营部", "服务部", "中心", "馆", "坊", "行", "铺", "厅", "屋", "室", "社", "厂", "超市", "工作室"),
    /** 分支机构: its parent's name with one of these words behind it. */
    BRANCH(
        "分公司", "支公司", "分厂", "分店", "分部", "分社", "分行", "支行", "分院", "分所", "分中心", "营业部", "营业所", "门市部"),
    /** 境外企业分支机构: says its country and its liability besides. */
    FOREIGN_BRANCH("分公司", "分厂", "分店", "分行"),
    /** 企业集团: the name of the group itself. */
    GROUP("集团");

    private static final Set<Bearer> COMPANIES = Set.of(LIMITED_COMPANY, JOINT_STOCK_COMPANY);
    private static final List<String> GROUP_MARKS = List.of("（集团）", "(集团)", "集团");

    private final List<String> forms;

    Bearer(String... forms) {
      this.forms = List.of(forms);
    }

    public List<String> forms() {
      return forms;
    }

    /** Its forms to choose from; a company's with 集团 before them, too. */
    public List<String> choices() {
      return isCompany()
          ? Stream.concat(
                  forms.stream(),
                  GROUP_MARKS.stream()
                      .filter(mark -> !mark.contains("("))
                      .flatMap(mark -> forms.stream().map(form -> mark + form)))
              .toList()
          : forms;
    }

    /** Whether a name of its kind may end so; 集团 before a company's form is another question. */
    public boolean accepts(String form) {
      if (takesParentsName()) {
        return forms.stream().anyMatch(form::endsWith);
      }
      var own = COMPANIES.contains(this) ? withoutGroupMark(form) : form;
      return forms.contains(own.replace('(', '（').replace(')', '）'));
    }

    /** Whether its name is its parent's with something behind it (Art. 13). */
    public boolean takesParentsName() {
      return this == BRANCH || this == FOREIGN_BRANCH;
    }

    /** A company of either kind. */
    public boolean isCompany() {
      return COMPANIES.contains(this);
    }

    /** Whether 集团 or （集团） stands before the form (Art. 14). */
    public static boolean marksGroup(String form) {
      return !withoutGroupMark(form).equals(form);
    }

    private static String withoutGroupMark(String form) {
      return GROUP_MARKS.stream()
          .filter(mark -> form.startsWith(mark) && form.length() > mark.length())
          .findFirst()
          .map(mark -> form.substring(mark.length()))
          .orElse(form);
    }

    /** What most likely bears a name with this form, when nobody says. */
    public static Bearer of(String form) {
      return Stream.of(
              LIMITED_COMPANY,
              JOINT_STOCK_COMPANY,
              PARTNERSHIP,
              FARMER_COOP,
              FARMER_COOP_UNION,
              HOUSEHOLD,
              SOLE_PROPRIETORSHIP,
              BRANCH,
              GROUP)
          .filter(bearer -> bearer.accepts(form))
          .findFirst()
          .orElse(LIMITED_COMPANY);
    }
  }

  public String full() {
    return bracketed && !division.isEmpty()
        ? tradeName + "（" + division + "）" + industry + form
        : division + tradeName + industry + form;
  }
}
