package hongdun.registration.domain;

import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import hongdun.shared.Money;
import hongdun.shared.Shortcoming;
import hongdun.shared.UnifiedSocialCreditCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** 注册资本与出资 — one to fifty shareholders, and what they subscribe adds up. */
final class CapitalRules {
  /** 出资方式: what may be contributed (Company Law Art. 48; Regulation Art. 13 forbids the rest). */
  static final Set<String> FORMS =
      Set.of("MONEY", "GOODS", "INTELLECTUAL_PROPERTY", "LAND_USE", "EQUITY", "CLAIMS");

  /** 来源: mainland China, or where an investor's own papers come from. */
  static final Set<String> ORIGINS =
      Set.of(CompanyAnswers.MAINLAND, "HONG_KONG", "MACAO", "TAIWAN", "FOREIGN");

  private static final LegalBasis NUMBER = Law.COMPANY_LAW.article(42);
  private static final LegalBasis SUBSCRIBED = Law.COMPANY_LAW.article(47);
  private static final LegalBasis FORM = Law.COMPANY_LAW.article(48);
  private static final LegalBasis IDENTITY = Law.REGISTRATION_RULES.article(25);
  private static final int MOST = 50;
  private static final int YEARS = 5;

  private CapitalRules() {}

  static List<Shortcoming> shareholders(Draft draft, Situation situation) {
    var faults = new Faults();
    var count = draft.holders().size();
    faults.require(count >= 1, "people", NUMBER, "shareholders-missing");
    faults.require(
        count <= MOST, "people", NUMBER, "shareholders-too-many", Integer.toString(count));
    var codes = new HashSet<UnifiedSocialCreditCode>();
    for (var company : draft.companies()) {
      var field = "companies." + company.key() + ".";
      faults.require(!company.name().isEmpty(), field + "name", IDENTITY, "company-name-missing");
      code(company, codes, faults);
      faults.require(
          !company.representative().isEmpty(),
          field + "representative",
          IDENTITY,
          "company-representative-missing",
          company.name());
      faults.require(
          Contact.isOne(company.contact()),
          field + "contact",
          IDENTITY,
          "contact-wrong",
          company.representative());
    }
    return faults.all();
  }

  /** 统一社会信用代码, or for a company from elsewhere its number in the register there. */
  private static void code(
      CompanyAnswers company, Set<UnifiedSocialCreditCode> codes, Faults faults) {
    var field = "companies." + company.key() + ".code";
    if (!faults.require(
        ORIGINS.contains(company.origin()),
        "companies." + company.key() + ".origin",
        IDENTITY,
        "company-origin-wrong")) {
      return;
    }
    if (!company.isMainland()) {
      faults.require(
          company.code().matches("[A-Z0-9./]{2,40}"),
          field,
          IDENTITY,
          "company-number-wrong",
          company.name());
      return;
    }
    var code = UnifiedSocialCreditCode.parse(company.code());
    code.faults().forEach(fault -> faults.addOf(field, IDENTITY, fault.messageKey()));
    code.toOptional()
        .ifPresent(read ->
            faults.require(codes.add(read), field, IDENTITY, "company-twice", company.name()));
  }

  static List<Shortcoming> capital(Draft draft, Situation situation) {
    var faults = new Faults();
    Money.parseWanYuan(draft.capital())
        .faults()
        .forEach(fault -> faults.addOf("capital", SUBSCRIBED, fault.messageKey()));
    capitalOf(draft)
        .ifPresent(
            money -> faults.require(money.fen() > 0, "capital", SUBSCRIBED, "capital-nothing"));
    return faults.all();
  }

  static Optional<Money> capitalOf(Draft draft) {
    return Money.parseWanYuan(draft.capital()).toOptional();
  }

  static List<Shortcoming> contributions(Draft draft, Situation situation) {
    var faults = new Faults();
    var amounts = new ArrayList<Money>();
    var latest = situation.today().plusYears(YEARS);
    int asked = 0;
    for (var holder : draft.holders()) {
      var given = draft.contributionsOf(holder);
      for (int i = 0; i < given.size(); i++) {
        var field = ContributionAnswers.field(holder, i);
        var name = draft.holderName(holder);
        asked++;
        amount(given.get(i), field, name, faults).ifPresent(amounts::add);
        faults.require(
            FORMS.contains(given.get(i).form()), field + "form", FORM, "form-wrong", name);
        dueDate(given.get(i).due(), field, name, situation.today(), latest, faults);
      }
    }
    var complete = amounts.size() == asked && !amounts.isEmpty();
    if (complete && capitalOf(draft).isPresent()) {
      var sum = amounts.stream().reduce(Money.ZERO, Money::plus);
      var capital = capitalOf(draft).get();
      faults.require(
          sum.equals(capital),
          "capital",
          SUBSCRIBED,
          "sum-differs",
          sum.wanYuan().toPlainString(),
          capital.wanYuan().toPlainString());
    }
    return faults.all();
  }

  private static Optional<Money> amount(
      ContributionAnswers given, String field, String name, Faults faults) {
    var amount = Money.parseWanYuan(given.amount());
    amount
        .faults()
        .forEach(fault -> faults.addOf(field + "amount", SUBSCRIBED, fault.messageKey()));
    amount
        .toOptional()
        .ifPresent(money ->
            faults.require(
                money.fen() > 0, field + "amount", SUBSCRIBED, "contribution-nothing", name));
    return amount.toOptional();
  }

  private static void dueDate(
      String typed, String field, String name, LocalDate today, LocalDate latest, Faults faults) {
    var due = Faults.date(typed);
    if (!faults.require(due.isPresent(), field + "due", SUBSCRIBED, "due-wrong", name)) {
      return;
    }
    var day = due.get();
    faults.require(!day.isBefore(today), field + "due", SUBSCRIBED, "due-past", name);
    faults.require(
        !day.isAfter(latest), field + "due", SUBSCRIBED, "due-too-late", name, latest.toString());
  }
}
