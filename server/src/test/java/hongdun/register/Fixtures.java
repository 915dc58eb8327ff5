package hongdun.register;

import hongdun.agency.Agency;
import hongdun.register.Establishment.Contribution;
import hongdun.register.Establishment.EntityName;
import hongdun.register.Establishment.PersonInRole;
import hongdun.register.Establishment.PostHeld;
import hongdun.register.Establishment.Shareholder;
import hongdun.shared.IdentityDocument;
import hongdun.shared.Money;
import hongdun.shared.Region;
import hongdun.shared.ResidentId;
import hongdun.shared.Sensitive;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Enters entities in the book for tests. */
@Component
public class Fixtures {
  public static final Region QINGYANG = new Region("510105");
  public static final String ID_NUMBER = "510104198001010014";
  public static final String PHONE = "13800138000";

  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  private final Register register;
  private final Agency agency;
  private final TransactionTemplate transaction;

  Fixtures(Register register, Agency agency, TransactionTemplate transaction) {
    this.register = register;
    this.agency = agency;
    this.transaction = transaction;
  }

  /** An establishment in Qingyang that lacks nothing. */
  public Establishment anEstablishment(
      String division, String tradeName, String industry, String form) {
    Sensitive<IdentityDocument> document = Sensitive.of(new ResidentId(ID_NUMBER));
    return new Establishment(
        7,
        agency.competentFor(QINGYANG, DAY).orElseThrow().id(),
        EntityType.LLC,
        new EntityName(division + tradeName + industry + form, division, tradeName, industry, form),
        QINGYANG,
        "四川省成都市青羊区人民中路一段1号",
        Money.ofYuan(1_000_000),
        DAY,
        Optional.empty(),
        "技术服务；软件开发。",
        List.of("技术服务", "软件开发"),
        "6513",
        List.of(
            new PersonInRole(
                PostHeld.LEGAL_REPRESENTATIVE, Sensitive.of("林远"), document, Sensitive.of(PHONE)),
            new PersonInRole(PostHeld.MANAGER, Sensitive.of("林远"), document, Sensitive.of(PHONE))),
        List.of(
            new Contribution(
                new Shareholder.Natural(Sensitive.of("林远"), document),
                Money.ofYuan(600_000),
                "CASH",
                LocalDate.of(2031, 11, 19)),
            new Contribution(
                new Shareholder.Legal("成都青禾投资有限公司", Optional.empty(), "甲字7号"),
                Money.ofYuan(400_000),
                "CASH",
                LocalDate.of(2031, 11, 19))));
  }

  /** Enters a limited company of Chengdu in a transaction of its own. */
  public MarketEntity enter(String tradeName, String industry) {
    return enter(anEstablishment("成都", tradeName, industry, "有限公司"));
  }

  public MarketEntity enter(Establishment establishment) {
    var entity = transaction.execute(_ -> register.enter(establishment));
    return Optional.ofNullable(entity).orElseThrow();
  }
}
