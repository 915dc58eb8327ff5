package hongdun.shared;

/** 法律依据 — a law, regulation or rule the product acts under, with its number and date in force. */
public enum Law {
  REGISTRATION_REGULATION(
      "中华人民共和国市场主体登记管理条例",
      "Regulation on the Registration and Administration of Market Entities",
      "国务院令第746号",
      "2022-03-01"),
  REGISTRATION_RULES(
      "中华人民共和国市场主体登记管理条例实施细则",
      "Implementation Rules of the Regulation on the Registration of Market Entities",
      "国家市场监督管理总局令第52号",
      "2022-03-01"),
  COMPANY_REGISTRATION_REGULATION(
      "中华人民共和国公司登记管理条例",
      "Regulation on the Administration of Company Registration",
      "国务院令第451号",
      "2006-01-01"),
  HOUSEHOLD_REGULATION(
      "促进个体工商户发展条例",
      "Regulation on Promoting the Development of Individual Households",
      "国务院令第755号",
      "2022-11-01"),
  CIVIL_CODE("中华人民共和国民法典", "Civil Code", "主席令第45号", "2021-01-01"),
  COMPANY_LAW("中华人民共和国公司法", "Company Law", "主席令第15号", "2024-07-01"),
  COMPANY_LAW_2018(
      "中华人民共和国公司法（2018年修正）", "Company Law (as amended in 2018)", "主席令第15号", "2018-10-26"),
  NAME_PROVISIONS(
      "企业名称登记管理规定",
      "Provisions on the Registration of Enterprise Names",
      "国务院令第734号",
      "2021-03-01"),
  NAME_MEASURES(
      "企业名称登记管理规定实施办法",
      "Implementation Measures of the Provisions on the Registration of Enterprise Names",
      "国家市场监督管理总局令第82号",
      "2023-10-01"),
  NAME_COMPARISON(
      "企业名称相同相近比对规则", "Rules for Comparing Enterprise Names", "工商企注字〔2017〕133号", "2017-07-31"),
  COMPANY_MEASURES(
      "公司登记管理实施办法",
      "Implementation Measures on the Registration of Companies",
      "国家市场监督管理总局令第95号",
      "2025-02-10"),
  CAPITAL_RULES(
      "国务院关于实施《中华人民共和国公司法》注册资本登记管理制度的规定",
      "Rules on Registered Capital under the Company Law",
      "国务院令第784号",
      "2024-07-01"),
  LICENSING_LAW("中华人民共和国行政许可法", "Administrative Licensing Law", "主席令第29号", "2019-04-23"),
  RECONSIDERATION_LAW("中华人民共和国行政复议法", "Administrative Reconsideration Law", "主席令第9号", "2024-01-01"),
  LITIGATION_LAW("中华人民共和国行政诉讼法", "Administrative Litigation Law", "主席令第71号", "2017-07-01"),
  CIVIL_SERVANT_LAW("中华人民共和国公务员法", "Civil Servant Law", "主席令第20号", "2019-06-01"),
  PERSONAL_INFORMATION_LAW(
      "中华人民共和国个人信息保护法", "Personal Information Protection Law", "主席令第91号", "2021-11-01"),
  ARCHIVES_LAW("中华人民共和国档案法", "Archives Law", "主席令第47号", "2021-01-01"),
  DISCLOSURE_ORDINANCE(
      "中华人民共和国政府信息公开条例",
      "Regulation on the Disclosure of Government Information",
      "国务院令第711号",
      "2019-05-15"),
  CODE_STANDARD(
      "GB 32100-2015 法人和其他组织统一社会信用代码编码规则",
      "GB 32100-2015 Coding of the unified social credit identifier",
      "GB 32100-2015",
      "2015-10-01"),
  ID_STANDARD(
      "GB 11643-1999 公民身份号码",
      "GB 11643-1999 Citizen identification number",
      "GB 11643-1999",
      "1999-07-01");

  private final BilingualText title;
  private final String number;
  private final String inForce;

  Law(String zh, String en, String number, String inForce) {
    this.title = new BilingualText(zh, en);
    this.number = number;
    this.inForce = inForce;
  }

  public BilingualText title() {
    return title;
  }

  /** The number it was promulgated under, as printed: 国务院令第746号. */
  public String number() {
    return number;
  }

  /** The date this text came into force, yyyy-MM-dd. */
  public String inForce() {
    return inForce;
  }

  /** The article of this law, for example {@code article("十九")}. */
  public LegalBasis article(int article) {
    return new LegalBasis(this, Integer.toString(article));
  }
}
