package hongdun.registration.usecase;

import hongdun.agency.Unit;
import hongdun.naming.Names;
import hongdun.naming.Names.Reservation;
import hongdun.portal.Words;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.Establishing;
import hongdun.registration.domain.PersonAnswers;
import hongdun.registration.domain.Post;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 材料字段 — the fields of all papers to sign of one application; each paper takes what it names. */
@Component
class PaperFieldsToSign {
  private final Judgement judgement;
  private final ScopeCatalogue scopes;
  private final Names names;
  private final PaperWords words;

  PaperFieldsToSign(Judgement judgement, ScopeCatalogue scopes, Names names, Words words) {
    this.judgement = judgement;
    this.scopes = scopes;
    this.names = names;
    this.words = new PaperWords(words);
  }

  Map<String, String> of(Application application) {
    var draft = application.draft();
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
        "authority", judgement.competent(draft).map(Unit::name).map(text -> text.zh()).orElse(""));
    fields.put("entityType", words.zh("registration.paper.type." + draft.investment()));
    fields.put("itemTitle", judgement.item(application).title().zh());
    fields.put("domicile", judgement.domicile(application));
    fields.put("postcode", "");
    fields.put("capital", words.yuan(draft.capital()));
    fields.put("scope", Establishing.scopeText(draft, scopes.items()));
    fields.put("industry", scopes.industry(judgement.industry(draft)).zh());
    fields.put("duplicates", "1");
    fields.put("approvals", approvals(draft));
    term(draft, fields);
    organs(draft, fields);
    premises(draft, fields);
    agent(draft, fields);
    return fields;
  }

  private void term(Draft draft, Map<String, String> fields) {
    fields.put(
        "term",
        draft.kind().term().equals("YEARS")
            ? draft.kind().years() + words.zh("registration.paper.years")
            : words.zh("registration.paper.unlimited"));
  }

  private void organs(Draft draft, Map<String, String> fields) {
    fields.put("board", draft.kind().direction().equals("BOARD") ? "yes" : "no");
    fields.put("directors", words.numeral(draft.holding(Post.DIRECTOR).size()));
    fields.put(
        "supervision", draft.kind().supervision().isEmpty() ? "NONE" : draft.kind().supervision());
    supervisors(draft, fields);
    fields.put("auditMembers", words.numeral(draft.holding(Post.AUDIT_MEMBER).size()));
    fields.put("manager", draft.holding(Post.MANAGER).isEmpty() ? "no" : "yes");
    var representative = draft.holding(Post.LEGAL_REPRESENTATIVE).stream().findFirst();
    fields.put("legalRepresentative", representative.map(PersonAnswers::name).orElse(""));
    var own = draft.premises().phone();
    fields.put(
        "phone", own.isEmpty() ? representative.map(PersonAnswers::contact).orElse("") : own);
    var post = representative.map(PaperFieldsToSign::representativePost).orElse("DIRECTOR");
    fields.put("legalRepresentativePost", post);
  }

  private void supervisors(Draft draft, Map<String, String> fields) {
    var all = draft.holding(Post.SUPERVISOR);
    var elected = (int) all.stream().filter(one -> one.holds(Post.EMPLOYEE_REPRESENTATIVE)).count();
    fields.put("supervisors", words.numeral(all.size()));
    fields.put("shareholderSupervisors", words.numeral(all.size() - elected));
    fields.put("employeeSupervisors", words.numeral(elected));
  }

  /** In which post the legal representative represents the company (Company Law Art. 10). */
  private static String representativePost(PersonAnswers person) {
    if (person.holds(Post.CHAIRPERSON)) {
      return "CHAIRPERSON";
    }
    return person.holds(Post.DIRECTOR) ? "DIRECTOR" : "MANAGER";
  }

  private void premises(Draft draft, Map<String, String> fields) {
    var premises = draft.premises();
    fields.put("owner", owner(draft));
    fields.put(
        "right",
        premises.right().isEmpty()
            ? ""
            : words.zh("registration.choice.right." + premises.right()));
    fields.put(
        "evidence",
        premises.right().isEmpty()
            ? ""
            : words.zh("registration.paper.evidence." + premises.right()));
    fields.put("period", "");
    fields.put("area", "");
    fields.put("purpose", words.zh("registration.paper.purpose"));
  }

  /**
   * Of premises of one's own whoever was named; else the operator, or all the shareholders, who own
   * it together and sign for it.
   */
  private static String owner(Draft draft) {
    var premises = draft.premises();
    if (!premises.owner().isEmpty() || !premises.right().equals("OWN")) {
      return premises.owner();
    }
    var owners =
        draft.ofHousehold()
            ? draft.operator().map(PersonAnswers::name).stream().toList()
            : draft.holders().stream().map(draft::holderName).toList();
    return String.join("、", owners);
  }

  private void agent(Draft draft, Map<String, String> fields) {
    var agent = draft.holding(Post.AGENT).stream().findFirst();
    fields.put("agentName", agent.map(PersonAnswers::name).orElse(""));
    fields.put("agentIdentityKind", agent.map(words::identityKind).orElse(""));
    fields.put("agentIdentityNumber", agent.map(PersonAnswers::documentNumber).orElse(""));
    fields.put("agentPhone", agent.map(PersonAnswers::contact).orElse(""));
    fields.put("agentFirm", agent.map(PersonAnswers::firm).orElse(""));
    fields.put("agentFirmCode", agent.map(PersonAnswers::firmCode).orElse(""));
  }

  private String approvals(Draft draft) {
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
}
