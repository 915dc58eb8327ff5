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
      var code = UnifiedSocialCreditCode.parse(company.code());
      code.faults().forEach(fault -> faults.addOf(field + "code", IDENTITY, fault.messageKey()));
      code.toOptional()
          .ifPresent(read ->
              faults.require(
                  codes.add(read), field + "code", IDENTITY, "company-twice", company.name()));
      faults.require(
          !company.representative().isEmpty(),
          field + "representative",
          IDENTITY,
          "company-representative-missing",
          company.name());
      faults.require(
          Faults.isContact(company.contact()),
          field + "contact",
          IDENTITY,
          "contact-wrong",
          company.representative());
    }
    return faults.all();
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
    for (var holder : draft.holders()) {
      var given = draft.contributionOf(holder);
      var name = draft.holderName(holder);
      var field = "contributions." + holder + ".";
      var amount = Money.parseWanYuan(given.amount());
      amount
          .faults()
          .forEach(fault -> faults.addOf(field + "amount", SUBSCRIBED, fault.messageKey()));
      amount
          .toOptional()
          .ifPresent(money -> {
            amounts.add(money);
            faults.require(
                money.fen() > 0, field + "amount", SUBSCRIBED, "contribution-nothing", name);
          });
      faults.require(FORMS.contains(given.form()), field + "form", FORM, "form-wrong", name);
      dueDate(given.due(), field, name, situation.today(), latest, faults);
    }
    var complete = amounts.size() == draft.holders().size() && !amounts.isEmpty();
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
