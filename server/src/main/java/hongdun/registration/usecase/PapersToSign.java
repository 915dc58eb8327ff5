package hongdun.registration.usecase;

import hongdun.agency.Unit;
import hongdun.documents.Documents;
import hongdun.documents.Documents.Rendering;
import hongdun.documents.PaperFields;
import hongdun.naming.Names;
import hongdun.naming.Names.Reservation;
import hongdun.portal.Dates;
import hongdun.portal.Words;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.Draft.PersonAnswers;
import hongdun.registration.domain.Draft.Post;
import hongdun.registration.domain.Establishing;
import hongdun.registration.papers.RegistrationPaper;
import hongdun.shared.Language;
import hongdun.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 自动生成的申请材料 — the papers to hand in, filled in from the answers and ready to sign. */
@Component
public class PapersToSign {
  private final Documents documents;
  private final HouseholdPapers households;
  private final Judgement judgement;
  private final ScopeCatalogue scopes;
  private final Names names;
  private final Words words;

  PapersToSign(
      Documents documents,
      HouseholdPapers households,
      Judgement judgement,
      ScopeCatalogue scopes,
      Names names,
      Words words) {
    this.documents = documents;
    this.households = households;
    this.judgement = judgement;
    this.scopes = scopes;
    this.names = names;
    this.words = words;
  }

  /** The papers there are for this application; the mandate only where an agent acts. */
  public static List<String> available(Application application) {
    return available(application.draft());
  }

  static List<String> available(Draft draft) {
    var hasAgent = !draft.holding(Post.AGENT).isEmpty();
    return Arrays.stream(RegistrationPaper.values())
        .filter(paper -> RegistrationPaper.toHandIn().contains(paper))
        .filter(paper ->
            RegistrationPaper.OF_HOUSEHOLDS.contains(paper) == draft.ofHousehold())
        .filter(paper -> paper != RegistrationPaper.MANDATE || hasAgent)
        .map(PapersToSign::slug)
        .toList();
  }

  private static String slug(RegistrationPaper paper) {
    return paper.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Rendering print(Application application, String slug) {
    var paper = RegistrationPaper.valueOf(slug.toUpperCase(Locale.ROOT).replace('-', '_'));
    if (paper == RegistrationPaper.HOUSEHOLD_APPLICATION) {
      return households.application(application);
    }
    var filling = new Filling(application);
    var fields = filling.fields();
    if (paper != RegistrationPaper.ARTICLES) {
      // The articles choose their clauses by the post's code; the other papers print its words.
      fields.computeIfPresent(
          "legalRepresentativePost", (_, post) -> filling.post(Post.valueOf(post)));
    }
    fields.keySet().retainAll(paper.fields());
    return documents.draft(paper.code(), new PaperFields(fields, filling.tables()), "");
  }

  /** Fills in the fields of all papers of one application; each paper takes what it names. */
  private final class Filling {
    private final Application application;
    private final Draft draft;

    Filling(Application application) {
      this.application = application;
      this.draft = application.draft();
    }

    Map<String, String> fields() {
      var fields = new HashMap<String, String>();
      var name = draft.name();
      fields.put("companyName", name.full());
      fields.put("division", name.division());
      fields.put("tradeName", name.tradeName());
      fields.put("industryWords", name.industry());
      fields.put("form", name.form());
      fields.put(
          "nameNumber",
          names.reservationOf(application.id().value()).map(Reservation::number).orElse(""));
      fields.put(
          "authority",
          judgement.competent(draft).map(Unit::name).map(text -> text.zh()).orElse(""));
      fields.put("entityType", zh("registration.paper.type." + draft.investment()));
      fields.put("itemTitle", judgement.item(application).title().zh());
      fields.put("domicile", judgement.domicile(application));
      fields.put("postcode", "");
      fields.put("capital", yuan(draft.capital()));
      fields.put("scope", Establishing.scopeText(draft, scopes.items()));
      fields.put("industry", scopes.industry(judgement.industry(draft)).zh());
      fields.put("duplicates", "1");
      fields.put("approvals", approvals());
      term(fields);
      organs(fields);
      premises(fields);
      agent(fields);
      return fields;
    }

    private void term(Map<String, String> fields) {
      fields.put(
          "term",
          draft.kind().term().equals("YEARS")
              ? draft.kind().years() + zh("registration.paper.years")
              : zh("registration.paper.unlimited"));
    }

    private void organs(Map<String, String> fields) {
      fields.put("board", draft.kind().direction().equals("BOARD") ? "yes" : "no");
      fields.put("directors", numeral(draft.holding(Post.DIRECTOR).size()));
      fields.put(
          "supervision",
          draft.kind().supervision().isEmpty() ? "NONE" : draft.kind().supervision());
      fields.put("auditMembers", numeral(draft.holding(Post.AUDIT_MEMBER).size()));
      fields.put("manager", draft.holding(Post.MANAGER).isEmpty() ? "no" : "yes");
      var representative = draft.holding(Post.LEGAL_REPRESENTATIVE).stream().findFirst();
      fields.put("legalRepresentative", representative.map(PersonAnswers::name).orElse(""));
      fields.put("phone", representative.map(PersonAnswers::contact).orElse(""));
      var post = representative.map(this::representativePost).orElse("DIRECTOR");
      fields.put("legalRepresentativePost", post);
    }

    /** In which post the legal representative represents the company (Company Law Art. 10). */
    private String representativePost(PersonAnswers person) {
      if (person.holds(Post.CHAIRPERSON)) {
        return "CHAIRPERSON";
      }
      return person.holds(Post.DIRECTOR) ? "DIRECTOR" : "MANAGER";
    }

    private void premises(Map<String, String> fields) {
      var premises = draft.premises();
      fields.put("owner", premises.owner());
      fields.put(
          "right",
          premises.right().isEmpty() ? "" : zh("registration.choice.right." + premises.right()));
      fields.put(
          "evidence",
          premises.right().isEmpty() ? "" : zh("registration.paper.evidence." + premises.right()));
      fields.put("period", "");
      fields.put("area", "");
      fields.put("purpose", zh("registration.paper.purpose"));
    }

    private void agent(Map<String, String> fields) {
      var agent = draft.holding(Post.AGENT).stream().findFirst();
      fields.put("agentName", agent.map(PersonAnswers::name).orElse(""));
      fields.put("agentIdentityKind", agent.map(this::identityKind).orElse(""));
      fields.put("agentIdentityNumber", agent.map(PersonAnswers::documentNumber).orElse(""));
      fields.put("agentPhone", agent.map(PersonAnswers::contact).orElse(""));
      fields.put("agentFirm", agent.map(PersonAnswers::firm).orElse(""));
      fields.put("agentFirmCode", agent.map(PersonAnswers::firmCode).orElse(""));
    }

    private String approvals() {
      var approvals = new ArrayList<String>();
      for (var permit : draft.scope().permits()) {
        var item = scopes.items().get(permit.item());
        if (item != null && !permit.number().isEmpty()) {
          var day = permit.validUntil().isEmpty() ? permit.issued() : permit.validUntil();
          approvals.add(item.wording().zh() + " " + permit.number() + " " + day);
        }
      }
      return String.join("；", approvals);
    }

    Map<String, List<Map<String, String>>> tables() {
      return Map.of(
          "people", people(),
          "shareholders", shareholders(),
          "contributions", contributions(),
          "directors", directors(),
          "appointments", appointments());
    }

    private List<Map<String, String>> people() {
      var rows = new ArrayList<Map<String, String>>();
      for (var person : draft.people()) {
        for (var post : Post.values()) {
          if (person.holds(post) && post != Post.SHAREHOLDER && post != Post.AGENT) {
            rows.add(
                Map.of(
                    "name", person.name(),
                    "post", post(post),
                    "identityKind", identityKind(person),
                    "identityNumber", person.documentNumber(),
                    "phone", person.contact()));
          }
        }
      }
      return rows;
    }

    private List<Map<String, String>> directors() {
      return draft.holding(Post.DIRECTOR).stream()
          .map(person -> Map.of("name", person.name()))
          .toList();
    }

    private List<Map<String, String>> appointments() {
      var rows = new ArrayList<Map<String, String>>();
      for (var post : Post.values()) {
        for (var person : draft.holding(post)) {
          if (post == Post.SHAREHOLDER
              || post == Post.AGENT
              || post == Post.LIAISON
              || post == Post.PROCESS_AGENT
              || post == Post.LEGAL_REPRESENTATIVE) {
            continue;
          }
          var byShareholders =
              post == Post.DIRECTOR || post == Post.SUPERVISOR || post == Post.AUDIT_MEMBER;
          rows.add(
              Map.of(
                  "name", person.name(),
                  "post", post(post),
                  "identityKind", identityKind(person),
                  "identityNumber", person.documentNumber(),
                  "by", byShareholders ? "SHAREHOLDERS" : "BOARD"));
        }
      }
      return rows;
    }

    /** The shareholders, each once: who signs. */
    private List<Map<String, String>> shareholders() {
      return draft.holders().stream().map(this::shareholder).toList();
    }

    /** What they subscribe, a row for each form and day. */
    private List<Map<String, String>> contributions() {
      var rows = new ArrayList<Map<String, String>>();
      for (var holder : draft.holders()) {
        for (var given : draft.contributionsOf(holder)) {
          var row = new HashMap<>(shareholder(holder));
          row.put("subscribed", yuan(given.amount()));
          row.put("share", share(given.amount()));
          row.put(
              "form",
              given.form().isEmpty()
                  ? ""
                  : zh("registration.choice.contributionForm." + given.form()));
          row.put("dueBy", day(given.due()));
          rows.add(row);
        }
      }
      return rows;
    }

    private Map<String, String> shareholder(String holder) {
      var person = draft.person(holder);
      var company = draft.company(holder);
      var mainland = company.filter(one -> !one.isMainland()).isEmpty();
      return Map.of(
          "name",
          draft.holderName(holder),
          "kind",
          zh(person.isPresent() ? "registration.paper.natural" : "registration.paper.legal"),
          "identityKind",
          person
              .map(this::identityKind)
              .orElseGet(
                  () -> zh(mainland ? "registration.paper.code" : "registration.paper.number")),
          "identityNumber",
          person
              .map(PersonAnswers::documentNumber)
              .or(() -> company.map(Draft.CompanyAnswers::code))
              .orElse(""));
    }

    private String day(String typed) {
      return Establishing.day(typed).map(day -> Dates.day(day, Language.ZH)).orElse(typed);
    }

    private String share(String amount) {
      var part = Money.parseWanYuan(amount).toOptional();
      var whole = Money.parseWanYuan(draft.capital()).toOptional().filter(all -> all.fen() > 0);
      if (part.isEmpty() || whole.isEmpty()) {
        return "";
      }
      return BigDecimal.valueOf(part.get().fen())
              .multiply(BigDecimal.valueOf(100))
              .divide(BigDecimal.valueOf(whole.get().fen()), 4, RoundingMode.HALF_UP)
              .stripTrailingZeros()
              .toPlainString()
          + "%";
    }

    private String yuan(String wanYuan) {
      return Money.parseWanYuan(wanYuan)
          .toOptional()
          .map(money -> money.in(Language.ZH))
          .orElse(wanYuan);
    }

    private String post(Post post) {
      return zh("registration.choice.post." + post.name());
    }

    private String identityKind(PersonAnswers person) {
      return person.documentKind().isEmpty()
          ? ""
          : zh("registration.choice.documentKind." + person.documentKind());
    }

    private String numeral(int number) {
      return number >= 0 && number <= 10
          ? "〇一二三四五六七八九十".substring(number, number + 1)
          : Integer.toString(number);
    }

    private String zh(String key) {
      return words.text(Language.ZH, key);
    }
  }
}
