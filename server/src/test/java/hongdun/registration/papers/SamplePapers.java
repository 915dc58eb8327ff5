package hongdun.registration.papers;

import hongdun.documents.PaperFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Filled papers of an invented company, valid as they stand. */
public final class SamplePapers {
  private static final String COMPANY = "成都金沙云帆科技有限公司";

  private final Map<String, String> values = new TreeMap<>();
  private final Map<String, List<Map<String, String>>> tables = new TreeMap<>();

  private SamplePapers() {}

  /** The fields of a paper: everything it asks for. */
  public static PaperFields fieldsOf(RegistrationPaper paper) {
    return aCompany().of(paper);
  }

  public static SamplePapers aCompany() {
    var sample = new SamplePapers();
    sample
        .with("applicant", "王帆、成都锦城投资有限公司")
        .with("companyName", COMPANY)
        .with("itemTitle", "有限责任公司设立登记")
        .with("itemTitleEn", "Establishing a limited liability company")
        .with("matterNumber", "510105-2026-登-00012")
        .with("queryCode", "7KQ4XW2M")
        .with("receivedAt", "2026年11月23日 10:15")
        .with("receivedAtEn", "23 November 2026, 10:15")
        .with("submittedAt", "2026年11月23日")
        .with("submittedAtEn", "23 November 2026")
        .with("withdrawnAt", "2026年11月24日 09:30")
        .with("withdrawnAtEn", "24 November 2026, 09:30")
        .with("acceptedAt", "2026年11月23日 10:30")
        .with("acceptedAtEn", "23 November 2026, 10:30")
        .with("basis", "《中华人民共和国公司登记管理条例》第五十一条")
        .with("basisEn", "Company Registration Regulation, Art. 51")
        .with("dueDay", "2026年11月26日")
        .with("dueDayEn", "26 November 2026")
        .with("resubmitBy", "2027年1月22日")
        .with("resubmitByEn", "22 January 2027")
        .with("officer", "李明远")
        .with("officerNumber", "510105-027")
        .with("phone", "028-8123 4567")
        .with("postcode", "610031")
        .with("uscc", "91510105MA6100017X")
        .with("entityType", "有限责任公司（自然人投资或控股）")
        .with("entityTypeEn", "Limited liability company (natural persons)")
        .with("legalRepresentative", "王帆")
        .with("capital", "100万元")
        .with("capitalEn", "RMB 1,000,000.00")
        .with("established", "2026年11月24日")
        .with("establishedEn", "24 November 2026")
        .with("domicile", "四川省成都市青羊区金沙北二路18号2栋1单元12楼1204号")
        .with(
            "scope",
            "一般项目：软件开发；信息技术咨询服务；技术服务、技术开发、技术咨询、技术交流、技术转让、技术推广；"
                + "计算机软硬件及辅助设备零售；会议及展览服务。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）"
                + "许可项目：第二类增值电信业务。（依法须经批准的项目，经相关部门批准后方可开展经营活动，"
                + "具体经营项目以相关部门批准文件或许可证件为准）")
        .with("reconsiderTo", "成都市青羊区人民政府")
        .with("reconsiderToEn", "the People's Government of Qingyang District, Chengdu")
        .with("court", "成都市青羊区人民法院")
        .with("courtEn", "the People's Court of Qingyang District, Chengdu")
        .with("copy", "1-1")
        .with("authority", "成都市青羊区市场监督管理局")
        .with("nameNumber", "5101052026000123")
        .with("term", "长期")
        .with("industry", "I6513 应用软件开发")
        .with("duplicates", "1")
        .with("approvals", "")
        .with("agentName", "陈静")
        .with("agentIdentityKind", "居民身份证")
        .with("agentIdentityNumber", "510104199912310020")
        .with("agentPhone", "139 0000 0001")
        .with("agentFirm", "成都锦里企业登记代理有限公司")
        .with("agentFirmCode", "91510100MA61ABCD6A")
        .with("board", "no")
        .with("directors", "三")
        .with("supervision", "ONE")
        .with("auditMembers", "三")
        .with("manager", "yes")
        .with("owner", "成都金沙置业有限公司")
        .with("right", "租赁")
        .with("evidence", "租赁合同（编号JS-2026-118）和不动产权证书复印件（川（2020）成都市不动产权第0012345号）")
        .with("period", "2026年11月1日至2029年10月31日")
        .with("area", "120平方米")
        .with("purpose", "办公")
        .with("division", "成都")
        .with("tradeName", "金沙云帆")
        .with("industryWords", "科技")
        .with("form", "有限公司")
        .with("operator", "刘洋")
        .with("composition", "家庭经营")
        .with("compositionEn", "Run by a family")
        .with("identityKind", "居民身份证")
        .with("identityNumber", "510104198001010014")
        .with("residence", "四川省成都市锦江区春熙路9号2栋303号")
        .with("liaison", "何川")
        .with("liaisonPhone", "138 0000 0003");
    sample.row(
        "family",
        "name",
        "何川",
        "identityKind",
        "居民身份证",
        "identityNumber",
        "420902197602290036",
        "phone",
        "138 0000 0003");
    sample.row("signing", "name", "刘洋").row("signing", "name", "何川");
    sample
        .row("materials", "name", "公司登记（备案）申请书", "nameEn", "Application form", "copies", "1份（电子）")
        .row("materials", "name", "公司章程", "nameEn", "Articles of association", "copies", "1份（电子）")
        .row("materials", "name", "住所使用证明", "nameEn", "Domicile papers", "copies", "1份（电子）");
    sample
        .row(
            "shortcomings",
            "where",
            "住所证明",
            "whereEn",
            "Domicile papers",
            "what",
            "租赁合同缺少出租方签章的一页。请补充上传完整的合同。",
            "whatEn",
            "The page of the lease with the landlord's seal is missing. Upload the whole lease.",
            "article",
            "《市场主体登记管理条例》第十六条第一款第三项",
            "articleEn",
            "Regulation on Registration, Art. 16 para. 1 item 3")
        .row(
            "shortcomings",
            "where",
            "章程第十条",
            "whereEn",
            "Articles of association, Art. 10",
            "what",
            "股东王帆的出资日期2032年3月1日晚于公司成立之日起五年。请改为五年以内的日期。",
            "whatEn",
            "Wang Fan's contribution is due on 1 March 2032, later than five years after establishment. Choose an earlier date.",
            "article",
            "《中华人民共和国公司法》第四十七条第一款",
            "articleEn",
            "Company Law, Art. 47 para. 1")
        .row(
            "shortcomings",
            "where",
            "监事",
            "whereEn",
            "Supervisor",
            "what",
            "监事赵敏同时任经理。高级管理人员不得兼任监事，请改任一人。",
            "whatEn",
            "The supervisor Zhao Min is also manager. A senior manager is not supervisor; appoint another person.",
            "article",
            "《中华人民共和国公司法》第七十六条第四款",
            "articleEn",
            "Company Law, Art. 76 para. 4");
    sample.row(
        "reasons",
        "reason",
        "申报的名称“成都金沙云帆科技有限公司”与同一登记机关已登记的同行业企业名称中的字号相同。",
        "reasonEn",
        "The trade name equals that of a company of the same industry registered with the same authority.",
        "article",
        "《企业名称登记管理规定》第十七条第一款第一项",
        "articleEn",
        "Provisions on Enterprise Names, Art. 17 para. 1 item 1");
    sample
        .shareholder("王帆", "自然人", "居民身份证", "510104198001010014", "60万元", "60%", "2031年10月31日")
        .shareholder(
            "成都锦城投资有限公司", "法人", "统一社会信用代码", "91510100MA61ABCD6A", "40万元", "40%", "2031年10月31日");
    sample
        .person("王帆", "董事", "510104198001010014", "SHAREHOLDERS")
        .person("赵敏", "监事", "510104199912310020", "SHAREHOLDERS")
        .person("王帆", "经理", "510104198001010014", "BOARD")
        .person("孙立", "财务负责人", "420902197602290036", "BOARD");
    sample.row("directors", "name", "王帆");
    return sample;
  }

  public SamplePapers with(String name, String value) {
    values.put(name, value);
    return this;
  }

  /** A company of one shareholder. */
  public SamplePapers withOneShareholder() {
    tables.computeIfPresent("shareholders", (_, all) -> all.subList(0, 1));
    tables.computeIfPresent("contributions", (_, all) -> all.subList(0, 1));
    return this;
  }

  public PaperFields of(RegistrationPaper paper) {
    var asked = new HashMap<String, String>();
    var lists = new HashMap<String, List<Map<String, String>>>();
    for (var field : paper.fields()) {
      var dot = field.indexOf('.');
      if (dot < 0) {
        asked.put(field, legalRepresentativePost(paper, field));
      } else {
        lists.put(field.substring(0, dot), tables.getOrDefault(field.substring(0, dot), List.of()));
      }
    }
    return new PaperFields(asked, lists);
  }

  /** The articles name the post by its code, the other papers as printed. */
  private String legalRepresentativePost(RegistrationPaper paper, String field) {
    if (!field.equals("legalRepresentativePost")) {
      return values.getOrDefault(field, "");
    }
    return paper == RegistrationPaper.ARTICLES
        ? values.getOrDefault("legalRepresentativePost", "DIRECTOR")
        : "董事";
  }

  private SamplePapers shareholder(
      String name,
      String kind,
      String identityKind,
      String identityNumber,
      String subscribed,
      String share,
      String dueBy) {
    row("shareholders", "name", name);
    return row(
        "contributions",
        "name",
        name,
        "kind",
        kind,
        "identityKind",
        identityKind,
        "identityNumber",
        identityNumber,
        "subscribed",
        subscribed,
        "share",
        share,
        "form",
        "货币",
        "dueBy",
        dueBy);
  }

  private SamplePapers person(String name, String post, String number, String by) {
    row(
        "people",
        "name",
        name,
        "post",
        post,
        "identityKind",
        "居民身份证",
        "identityNumber",
        number,
        "phone",
        "138 0000 0000");
    return row(
        "appointments",
        "name",
        name,
        "post",
        post,
        "identityKind",
        "居民身份证",
        "identityNumber",
        number,
        "by",
        by);
  }

  private SamplePapers row(String table, String... cells) {
    var row = new HashMap<String, String>();
    for (int i = 0; i < cells.length; i += 2) {
      row.put(cells[i], cells[i + 1]);
    }
    var rows = new java.util.ArrayList<>(tables.getOrDefault(table, List.of()));
    rows.add(row);
    tables.put(table, List.copyOf(rows));
    return this;
  }
}
