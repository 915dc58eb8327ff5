package hongdun.registration.papers;

import hongdun.documents.PaperTemplate;
import hongdun.shared.BilingualText;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 登记文书 — the papers of registration with the fields each needs.
 *
 * <p>Fields that end in {@code En} are the English words of the field before them, for the reading
 * copy. Days and times are as printed (2026年11月22日, 22 November 2026), amounts likewise. Columns of
 * tables stand after a dot.
 */
public enum RegistrationPaper implements PaperTemplate {
  /**
   * 接收申请材料凭证 (Rules Art. 18 para. 2). {@code materials.copies} says how many and in what form, for
   * example 1份（电子）.
   */
  RECEIPT(
      "接收申请材料凭证",
      "Receipt of application papers",
      "（{short}）受理〔{year}〕第{n}号",
      true,
      "applicant companyName itemTitle itemTitleEn receivedAt receivedAtEn matterNumber queryCode"
          + " dueDay dueDayEn officer officerNumber phone"
          + " materials.name materials.nameEn materials.copies"),

  /**
   * 受理通知书 (Company Registration Regulation 2005 Art. 51): today nothing is accepted apart from the
   * receipt.
   */
  ACCEPTANCE_NOTICE(
      "受理通知书",
      "Notice of acceptance",
      "（{short}）登受字〔{year}〕第{n}号",
      true,
      "applicant companyName itemTitle itemTitleEn matterNumber queryCode submittedAt submittedAtEn"
          + " acceptedAt acceptedAtEn basis basisEn dueDay dueDayEn officer officerNumber phone"),

  /**
   * 不予受理通知书 (Company Registration Regulation 2005 Art. 51) with reasons and remedies. {@code
   * authority} is the one to apply to instead, empty when it is nobody's.
   */
  NON_ACCEPTANCE_NOTICE(
      "不予受理通知书",
      "Notice of refusal to accept",
      "（{short}）登不受字〔{year}〕第{n}号",
      true,
      "applicant companyName itemTitle itemTitleEn matterNumber submittedAt submittedAtEn basis"
          + " basisEn authority reconsiderTo reconsiderToEn court courtEn officer officerNumber phone"
          + " reasons.reason reasons.reasonEn"),

  /** 告知书: the matter is another authority's (Rules Art. 18 para. 4), which is named. */
  REDIRECTION_NOTICE(
      "不属于本机关登记管辖告知书",
      "Notice that another authority is competent",
      "（{short}）登告字〔{year}〕第{n}号",
      true,
      "applicant companyName itemTitle itemTitleEn matterNumber submittedAt submittedAtEn basis"
          + " basisEn authority officer officerNumber phone reasons.reason reasons.reasonEn"),

  /**
   * 补正材料通知（一纸清） (Regulation Art. 19 para. 2; Rules Art. 18 para. 3): every shortcoming at once;
   * printed in two copies. {@code shortcomings.where} is the field as the form calls it, {@code
   * what} is what is wrong and what to do, {@code article} may be empty.
   */
  CORRECTION_NOTICE(
      "补正材料通知",
      "Notice of corrections",
      "（{short}）补正〔{year}〕第{n}号",
      true,
      "applicant companyName itemTitle itemTitleEn matterNumber queryCode submittedAt submittedAtEn"
          + " resubmitBy resubmitByEn officer officerNumber phone"
          + " shortcomings.where shortcomings.whereEn shortcomings.what shortcomings.whatEn"
          + " shortcomings.article shortcomings.articleEn"),

  /** 登记通知书 (Rules Art. 18 para. 1). */
  REGISTRATION_NOTICE(
      "登记通知书",
      "Notice of registration",
      "（{short}）登字〔{year}〕第{n}号",
      true,
      "applicant companyName itemTitle itemTitleEn uscc entityType entityTypeEn legalRepresentative"
          + " capital capitalEn established establishedEn domicile scope"),

  /**
   * 不予登记通知书 (Regulation Art. 20; Rules Art. 19) with reasons and remedies. {@code reconsiderTo} is
   * the people's government that hears the reconsideration, {@code court} the people's court.
   */
  REFUSAL_NOTICE(
      "不予登记通知书",
      "Notice of refusal of registration",
      "（{short}）不予登字〔{year}〕第{n}号",
      true,
      "applicant companyName itemTitle itemTitleEn matterNumber submittedAt submittedAtEn"
          + " reconsiderTo reconsiderToEn court courtEn officer officerNumber phone"
          + " reasons.reason reasons.reasonEn reasons.article reasons.articleEn"),

  /** 营业执照正本 (Regulation Arts. 21, 22; Rules Art. 23); its QR code leads to the public page. */
  LICENCE_ORIGINAL(
      "营业执照（正本）",
      "Business licence (original)",
      "（{short}）照字〔{year}〕正第{n}号",
      true,
      "uscc companyName entityType entityTypeEn legalRepresentative capital capitalEn established"
          + " establishedEn domicile scope"),

  /** 营业执照副本 (Regulation Art. 22); {@code copy} says which of how many, for example 1-1. */
  LICENCE_DUPLICATE(
      "营业执照（副本）",
      "Business licence (duplicate)",
      "（{short}）照字〔{year}〕副第{n}号",
      true,
      "copy uscc companyName entityType entityTypeEn legalRepresentative capital capitalEn"
          + " established establishedEn domicile scope"),

  /** 登记通知书 of an individual household (Rules Art. 18 para. 1). */
  HOUSEHOLD_NOTICE(
      "登记通知书",
      "Notice of registration",
      "（{short}）登字〔{year}〕第{n}号",
      true,
      "applicant companyName itemTitle itemTitleEn uscc entityType entityTypeEn operator"
          + " composition compositionEn established establishedEn domicile scope"),

  /** 个体工商户营业执照正本 (Regulation Arts. 21, 22; Rules Art. 23): the form without capital. */
  HOUSEHOLD_LICENCE_ORIGINAL(
      "营业执照（正本）",
      "Business licence (original)",
      "（{short}）照字〔{year}〕正第{n}号",
      true,
      "uscc companyName entityType entityTypeEn operator composition compositionEn established"
          + " establishedEn domicile scope"),

  /** 个体工商户营业执照副本 (Regulation Art. 22). */
  HOUSEHOLD_LICENCE_DUPLICATE(
      "营业执照（副本）",
      "Business licence (duplicate)",
      "（{short}）照字〔{year}〕副第{n}号",
      true,
      "copy uscc companyName entityType entityTypeEn operator composition compositionEn"
          + " established establishedEn domicile scope"),

  /** 撤回申请确认书: the application was withdrawn before the decision. */
  WITHDRAWAL_CONFIRMATION(
      "撤回申请确认书",
      "Confirmation of withdrawal",
      "（{short}）撤回〔{year}〕第{n}号",
      true,
      "applicant companyName itemTitle itemTitleEn matterNumber submittedAt submittedAtEn"
          + " withdrawnAt withdrawnAtEn"),

  /**
   * 公司登记（备案）申请书 (Regulation Art. 16; Rules Art. 25), to be signed. {@code authority} is the bureau
   * applied to; {@code nameNumber} the reservation of the name, may be empty; {@code term} 长期 or an
   * end; {@code agentName} and the other agent fields are empty without agent; {@code approvals}
   * names prior approvals with number and validity, may be empty. {@code people.post} is a post as
   * printed (董事, 监事, 经理, 财务负责人, 联络员), a person with two posts has two rows; {@code contributions}
   * has a row for each form a shareholder contributes in, its {@code kind} 自然人 or 法人.
   */
  APPLICATION_FORM(
      "公司登记（备案）申请书",
      "Application for company registration (filing)",
      "",
      false,
      "authority companyName nameNumber entityType domicile phone postcode legalRepresentative"
          + " legalRepresentativePost capital term scope industry duplicates approvals"
          + " agentName agentIdentityKind agentIdentityNumber agentPhone agentFirm agentFirmCode"
          + " people.name people.post people.identityKind people.identityNumber people.phone"
          + " shareholders.name contributions.name contributions.kind contributions.identityKind"
          + " contributions.identityNumber contributions.subscribed contributions.share"
          + " contributions.form contributions.dueBy"),

  /**
   * 公司章程 by model (Company Law Art. 46), to be signed by the shareholders. {@code board} yes or no
   * (Art. 75); {@code directors} how many, in Chinese numerals (三); {@code supervision} BOARD (Art.
   * 76, with {@code supervisors} how many, of whom {@code employeeSupervisors} were elected by the
   * employees), AUDIT (Art. 69, with {@code auditMembers} how many), ONE (Art. 83) or NONE (Art.
   * 83, all shareholders agree); {@code manager} yes or no (Art. 74); {@code
   * legalRepresentativePost} CHAIRPERSON, DIRECTOR or MANAGER (Art. 10); {@code term} 长期 or for
   * example 二十年. One row in shareholders makes the articles of a one-person company (Art. 60).
   */
  ARTICLES(
      "公司章程",
      "Articles of association",
      "",
      false,
      "companyName domicile scope capital term board directors supervision supervisors"
          + " shareholderSupervisors employeeSupervisors auditMembers manager"
          + " legalRepresentativePost shareholders.name"
          + " contributions.name contributions.identityKind contributions.identityNumber"
          + " contributions.subscribed contributions.share contributions.form"
          + " contributions.dueBy"),

  /**
   * 任职文件 (Rules Art. 26): the decision or resolution that appoints. {@code board} and {@code
   * supervision} as in {@link #ARTICLES}; {@code legalRepresentativePost} as printed; {@code
   * appointments.by} SHAREHOLDERS (directors and supervisors), EMPLOYEES (supervisors they elected,
   * Company Law Art. 76) or BOARD (chairperson, manager, finance officer: the board's, or the
   * single director's, decision).
   */
  APPOINTMENTS(
      "任职文件",
      "Appointments",
      "",
      false,
      "companyName board supervision legalRepresentative legalRepresentativePost"
          + " appointments.name appointments.post appointments.identityKind"
          + " appointments.identityNumber appointments.by shareholders.name directors.name"),

  /**
   * 住所使用证明和承诺书 (Rules Art. 25 item 3). {@code right} as printed: 自有, 租赁, 无偿使用; {@code evidence} the
   * paper that proves it (不动产权证书, 租赁合同 …) with its number; {@code owner} who owns the premises;
   * {@code period} of use, may be empty; {@code area} with its unit.
   */
  DOMICILE_STATEMENT(
      "住所使用证明和承诺书",
      "Domicile statement",
      "",
      false,
      "companyName domicile owner right evidence period area purpose authority"
          + " shareholders.name"),

  /** 授权委托书 (Regulation Art. 18; Rules Art. 14): the mandate of the agent. */
  MANDATE(
      "授权委托书",
      "Mandate",
      "",
      false,
      "companyName itemTitle authority agentName agentIdentityKind agentIdentityNumber agentPhone"
          + " agentFirm agentFirmCode"
          + " shareholders.name"),

  /**
   * 个体工商户登记（备案）申请书 (Regulation Art. 16; Rules Art. 25), to be signed by the operator and by whoever
   * of the family takes part.
   */
  HOUSEHOLD_APPLICATION(
      "个体工商户登记（备案）申请书",
      "Application for registration of an individual household",
      "",
      false,
      "authority companyName nameNumber composition operator identityKind identityNumber phone"
          + " residence domicile right owner scope industry duplicates approvals liaison"
          + " liaisonPhone agentName agentIdentityKind agentIdentityNumber agentPhone"
          + " family.name family.identityKind family.identityNumber family.phone signing.name"),

  /** 企业名称自主申报承诺书 (Name Provisions Arts. 16, 17). */
  NAME_COMMITMENT(
      "企业名称自主申报承诺书",
      "Commitment on the name",
      "",
      false,
      "companyName division tradeName industryWords form authority shareholders.name");

  /** The papers a household hands in signed; those of companies are not asked of it. */
  public static final Set<RegistrationPaper> OF_HOUSEHOLDS = Set.of(HOUSEHOLD_APPLICATION);

  private static final Set<RegistrationPaper> LICENCES =
      Set.of(
          LICENCE_ORIGINAL,
          LICENCE_DUPLICATE,
          HOUSEHOLD_LICENCE_ORIGINAL,
          HOUSEHOLD_LICENCE_DUPLICATE);

  private final BilingualText title;
  private final String numberPattern;
  private final boolean translated;
  private final Set<String> fields;

  RegistrationPaper(String zh, String en, String numberPattern, boolean translated, String fields) {
    this.title = new BilingualText(zh, en);
    this.numberPattern = numberPattern;
    this.translated = translated;
    this.fields = Set.of(fields.split(" "));
  }

  @Override
  public String code() {
    return "registration." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public String file() {
    return "registration/" + name().toLowerCase(Locale.ROOT) + "_v1";
  }

  @Override
  public Optional<String> translation() {
    return translated ? Optional.of(file() + "_en") : Optional.empty();
  }

  @Override
  public BilingualText title() {
    return title;
  }

  @Override
  public String numberPattern() {
    return numberPattern;
  }

  @Override
  public boolean licence() {
    return LICENCES.contains(this);
  }

  @Override
  public String sample(String field) {
    return SampleWords.of(field);
  }

  @Override
  public Set<String> fields() {
    return fields;
  }

  /** The papers that are filled in here and handed in signed. */
  public static Set<RegistrationPaper> toHandIn() {
    return Arrays.stream(values())
        .filter(paper -> paper.numberPattern.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
