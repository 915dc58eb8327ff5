package hongdun.portal.usecase;

import hongdun.portal.PersonalData;
import hongdun.portal.domain.GuessKey;
import hongdun.portal.persistence.AccountRows;
import hongdun.portal.persistence.OwnRows;
import hongdun.portal.persistence.SignIns;
import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import java.util.List;
import org.springframework.stereotype.Component;

/** What this room holds on the owner of an account: the account, his sign-ins and his messages. */
@Component
class PortalPersonalData implements PersonalData {
  static final String ROOM = "portal";
  private static final LegalBasis DUTY = new LegalBasis(Law.PERSONAL_INFORMATION_LAW, "13.1.3");
  private static final LegalBasis KEPT = new LegalBasis(Law.PERSONAL_INFORMATION_LAW, "47.2");
  private static final int MOST_SIGN_INS = 10_000;

  private final OwnRows rows;
  private final AccountRows accounts;
  private final SignIns signIns;
  private final Guesses guesses;

  PortalPersonalData(OwnRows rows, AccountRows accounts, SignIns signIns, Guesses guesses) {
    this.rows = rows;
    this.accounts = accounts;
    this.signIns = signIns;
    this.guesses = guesses;
  }

  @Override
  public String room() {
    return ROOM;
  }

  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.goes("portal.held.account", DUTY),
        Holding.goes("portal.held.messages", DUTY).until("portal.retention.messages"),
        Holding.goes("portal.held.forms", DUTY).until("portal.retention.kept-forms"),
        Holding.stays("portal.held.sign-ins", DUTY, KEPT).until("portal.retention.sign-ins"),
        Holding.stays("portal.held.audit", DUTY, KEPT));
  }

  @Override
  public List<Section> copy(long account) {
    return List.of(
        new Section("portal.held.account", account(account)),
        new Section(
            "portal.held.messages",
            rows.messages(account).stream()
                .map(one ->
                    Item.of(
                        one.subject(),
                        Line.of("portal.own-data.written", one.writtenAt()),
                        Line.of("portal.own-data.to", one.address()),
                        Line.of("portal.own-data.text", one.body())))
                .toList()),
        new Section(
            "portal.held.sign-ins",
            signIns.before(account, Long.MAX_VALUE, MOST_SIGN_INS).stream()
                .map(one ->
                    Item.of(
                        "",
                        Line.of("portal.account.sign-ins.time", one.at()),
                        Line.named(
                            "portal.account.sign-ins.outcome",
                            Boolean.toString(one.succeeded()),
                            one.succeeded()
                                ? "portal.account.sign-ins.succeeded"
                                : "portal.account.sign-ins.failed"),
                        Line.named(
                            "portal.account.sign-ins.way",
                            one.way().name(),
                            "portal.account.sign-ins.way." + one.way().name()),
                        Line.of("portal.account.sign-ins.remote", one.remote()),
                        Line.of("portal.account.sign-ins.browser", one.browser())))
                .toList()),
        new Section(
            "portal.held.audit",
            rows.audit(account).stream()
                .map(one ->
                    Item.of(
                        "",
                        Line.of("portal.account.sign-ins.time", one.at()),
                        Line.named(
                            "portal.own-data.act", one.kind(), "portal.audit.act." + one.kind()),
                        Line.of("portal.own-data.text", one.what()),
                        Line.of("portal.account.sign-ins.remote", one.remote())))
                .toList()));
  }

  private List<Item> account(long account) {
    return rows.account(account).stream()
        .map(one ->
            Item.of(
                one.displayName(),
                Line.of("portal.account.name", one.displayName()),
                Line.of("portal.account.address", String.join(" · ", accounts.addresses(account))),
                Line.named(
                    "portal.account.kind",
                    one.kind(),
                    one.kind().equals("OFFICER")
                        ? "portal.account.kind.officer"
                        : "portal.account.kind.citizen"),
                Line.of("portal.own-data.language", one.language()),
                Line.of("portal.own-data.opened", one.createdAt()),
                Line.named(
                    "portal.second-factor.title",
                    Boolean.toString(one.secondFactor()),
                    one.secondFactor() ? "portal.second-factor.on" : "portal.second-factor.off")))
        .toList();
  }

  /** Called last: the other rooms may still ask for whom they erase. */
  @Override
  public void erase(long account) {
    accounts
        .addresses(account)
        .forEach(address ->
            guesses.forgive(GuessKey.ofPassword(hongdun.portal.domain.Address.toSignIn(address))));
    guesses.forgive(GuessKey.ofSecondFactor(account));
    rows.erase(account);
  }
}
