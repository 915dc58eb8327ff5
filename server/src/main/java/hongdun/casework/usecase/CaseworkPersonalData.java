package hongdun.casework.usecase;

import hongdun.casework.Matter;
import hongdun.casework.domain.GivenNotice;
import hongdun.casework.persistence.Matters;
import hongdun.casework.persistence.Notices;
import hongdun.documents.Documents;
import hongdun.portal.PersonalData;
import hongdun.portal.Words;
import hongdun.shared.BilingualText;
import hongdun.shared.Language;
import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What this room holds on a party: his matters, what he was told, and the papers he was given. */
@Component
class CaseworkPersonalData implements PersonalData {
  private static final LegalBasis DUTY = new LegalBasis(Law.PERSONAL_INFORMATION_LAW, "34");
  private static final LegalBasis ARCHIVE = new LegalBasis(Law.ARCHIVES_LAW, "13");

  private final Matters matters;
  private final Notices notices;
  private final Documents documents;
  private final Words words;
  private final PartyEyes eyes;

  CaseworkPersonalData(
      Matters matters, Notices notices, Documents documents, Words words, PartyEyes eyes) {
    this.matters = matters;
    this.notices = notices;
    this.documents = documents;
    this.words = words;
    this.eyes = eyes;
  }

  @Override
  public String room() {
    return "casework";
  }

  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.goes("casework.held.contact", DUTY),
        Holding.stays("casework.held.matters", DUTY, ARCHIVE),
        Holding.stays("casework.held.notices", DUTY, ARCHIVE));
  }

  @Override
  public List<Section> copy(long account) {
    var his = matters.ofParty(account).stream().filter(eyes.ownOf(account)).toList();
    return List.of(
        new Section("casework.held.matters", his.stream().map(this::item).toList()),
        new Section(
            "casework.held.notices",
            his.stream().flatMap(matter -> told(matter).stream()).toList()));
  }

  private Item item(Matter matter) {
    var lines = new ArrayList<Line>();
    lines.add(Line.of("casework.own-data.number", matter.number()));
    lines.add(Line.of("casework.own-data.code", matter.queryCode()));
    lines.add(Line.of("casework.own-data.name", matter.party().name().value()));
    lines.add(Line.of("casework.own-data.contact", matter.party().address().value()));
    lines.add(Line.of("casework.own-data.opened", matter.openedAt()));
    matter.concludedAt().ifPresent(at -> lines.add(Line.of("casework.own-data.concluded", at)));
    for (var paper : documents.ofMatter(matter.id().value())) {
      lines.add(
          Line.spoken(
              "casework.own-data.paper",
              paper.path(),
              new BilingualText(
                  paper.title().zh() + " " + paper.number(),
                  paper.title().en() + " " + paper.number())));
    }
    return new Item(matter.subject(), lines, List.of());
  }

  private List<Item> told(Matter matter) {
    return notices.of(matter.id()).stream()
        .map(notice ->
            new Item(
                matter.number(),
                List.of(
                    Line.of("casework.own-data.told", notice.at()),
                    said("casework.own-data.subject", notice.subjectKey(), notice),
                    said("casework.own-data.text", notice.bodyKey(), notice)),
                List.of()))
        .toList();
  }

  private Line said(String label, String key, GivenNotice notice) {
    var arguments = notice.arguments().toArray();
    return Line.spoken(
        label,
        key,
        new BilingualText(
            words.text(Language.ZH, key, arguments), words.text(Language.EN, key, arguments)));
  }

  @Override
  public List<Obstacle> obstacles(long account) {
    return matters.ofParty(account).stream()
        .filter(eyes.ownOf(account))
        .filter(matter -> matter.concludedAt().isEmpty())
        .map(matter ->
            new Obstacle(
                "casework.held.running",
                List.of(matter.number(), matter.subject()),
                matter.progressPath()))
        .toList();
  }

  @Override
  public void erase(long account) {
    matters.forgetContact(account);
  }
}
