package hongdun.registration.usecase;

import hongdun.documents.Documents;
import hongdun.documents.Documents.Order;
import hongdun.documents.Documents.Rendering;
import hongdun.documents.PaperFields;
import hongdun.naming.Names;
import hongdun.naming.Names.Reservation;
import hongdun.portal.Words;
import hongdun.register.MarketEntity;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.Establishing;
import hongdun.registration.domain.PersonAnswers;
import hongdun.registration.domain.Post;
import hongdun.registration.papers.RegistrationPaper;
import hongdun.registration.usecase.PaperOrders.About;
import hongdun.shared.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 个体工商户文书 — the application a household signs, and the notice and licence it gets. */
@Component
class HouseholdPapers {
  private static final String CHOICE = "registration.choice.";

  private final Documents documents;
  private final PaperOrders orders;
  private final Judgement judgement;
  private final ScopeCatalogue scopes;
  private final Names names;
  private final Words words;

  HouseholdPapers(
      Documents documents,
      PaperOrders orders,
      Judgement judgement,
      ScopeCatalogue scopes,
      Names names,
      Words words) {
    this.documents = documents;
    this.orders = orders;
    this.judgement = judgement;
    this.scopes = scopes;
    this.names = names;
    this.words = words;
  }

  /** 登记通知书, 营业执照正本, 副本. */
  List<Order> approval(About about, MarketEntity entity, Application application) {
    var draft = application.draft();
    var fields = new HashMap<>(orders.common(about, entity));
    var composition = CHOICE + "composition." + draft.household().orElseThrow().composition();
    fields.put("companyName", name(draft));
    fields.put("entityType", zh("registration.paper.type.household"));
    fields.put("entityTypeEn", words.text(Language.EN, "registration.paper.type.household"));
    fields.put("operator", entity.legalRepresentative());
    fields.put("composition", zh(composition));
    fields.put("compositionEn", words.text(Language.EN, composition));
    var duplicate = new HashMap<>(fields);
    duplicate.put("copy", "1-1");
    return List.of(
        orders.order(RegistrationPaper.HOUSEHOLD_NOTICE, about, fields),
        orders.licence(RegistrationPaper.HOUSEHOLD_LICENCE_ORIGINAL, about, fields, entity),
        orders.licence(RegistrationPaper.HOUSEHOLD_LICENCE_DUPLICATE, about, duplicate, entity));
  }

  /** The application as it stands, ready to sign. */
  Rendering application(Application application) {
    var draft = application.draft();
    var fields = new HashMap<String, String>();
    fields.put("companyName", name(draft));
    fields.put(
        "nameNumber",
        names.reservationOf(application.id().value()).map(Reservation::number).orElse(""));
    fields.put(
        "authority", judgement.competent(draft).map(bureau -> bureau.name().zh()).orElse(""));
    fields.put("duplicates", "1");
    answers(fields, application);
    person(fields, draft.operator(), "operator", "identityKind", "identityNumber", "phone");
    if (!draft.premises().phone().isEmpty()) {
      fields.put("phone", draft.premises().phone());
    }
    var agent = draft.holding(Post.AGENT).stream().findFirst();
    person(fields, agent, "agentName", "agentIdentityKind", "agentIdentityNumber", "agentPhone");
    var liaison = draft.holding(Post.LIAISON).stream().findFirst();
    fields.put("liaison", liaison.map(PersonAnswers::name).orElse(""));
    fields.put("liaisonPhone", liaison.map(PersonAnswers::contact).orElse(""));
    return documents.draft(
        RegistrationPaper.HOUSEHOLD_APPLICATION.code(),
        new PaperFields(fields, Map.of("family", family(draft), "signing", signing(draft))),
        "");
  }

  private void answers(Map<String, String> fields, Application application) {
    var draft = application.draft();
    var household = draft.household().orElseThrow();
    var premises = draft.premises();
    fields.put("composition", choice("composition", household.composition()));
    fields.put("residence", household.residence());
    fields.put("domicile", judgement.domicile(application));
    fields.put("right", choice("right", premises.right()));
    fields.put("owner", premises.owner());
    fields.put("scope", Establishing.scopeText(draft, scopes.items()));
    fields.put("industry", scopes.industry(judgement.industry(draft)).zh());
    fields.put("approvals", approvals(draft));
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

  private void person(
      Map<String, String> fields,
      Optional<PersonAnswers> person,
      String name,
      String kind,
      String number,
      String phone) {
    fields.put(name, person.map(PersonAnswers::name).orElse(""));
    fields.put(kind, person.map(this::identityKind).orElse(""));
    fields.put(number, person.map(PersonAnswers::documentNumber).orElse(""));
    fields.put(phone, person.map(PersonAnswers::contact).orElse(""));
  }

  private List<Map<String, String>> family(Draft draft) {
    return draft.holding(Post.FAMILY_MEMBER).stream()
        .map(person ->
            Map.of(
                "name", person.name(),
                "identityKind", identityKind(person),
                "identityNumber", person.documentNumber(),
                "phone", person.contact()))
        .toList();
  }

  private static List<Map<String, String>> signing(Draft draft) {
    return Stream.of(Post.OPERATOR, Post.FAMILY_MEMBER, Post.LIAISON, Post.AGENT)
        .flatMap(post -> draft.holding(post).stream())
        .map(PersonAnswers::name)
        .distinct()
        .map(name -> Map.of("name", name))
        .toList();
  }

  /** The name as papers print it; a household that uses none says so. */
  private String name(Draft draft) {
    return draft.bearsName() ? draft.name().full() : zh("registration.paper.unnamed");
  }

  private String identityKind(PersonAnswers person) {
    return choice("documentKind", person.documentKind());
  }

  private String choice(String list, String code) {
    return code.isEmpty() ? "" : zh(CHOICE + list + "." + code);
  }

  private String zh(String key) {
    return words.text(Language.ZH, key);
  }
}
