package hongdun.registration.usecase;

import hongdun.agency.Officer;
import hongdun.agency.Unit;
import hongdun.casework.Matter;
import hongdun.catalogue.Item;
import hongdun.documents.Documents.Order;
import hongdun.documents.PaperFields;
import hongdun.documents.PaperTemplate;
import hongdun.portal.Dates;
import hongdun.portal.Words;
import hongdun.register.MarketEntity;
import hongdun.registration.domain.Investment;
import hongdun.registration.domain.Remark;
import hongdun.registration.papers.RegistrationPaper;
import hongdun.shared.Language;
import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 文书内容 — what the papers of a matter say, each as an order to issue it. */
@Component
class PaperOrders {
  private static final LegalBasis REFUSAL = Law.REGISTRATION_REGULATION.article(20);

  private final Words words;

  PaperOrders(Words words) {
    this.words = words;
  }

  /** What every paper of a matter is about. */
  record About(Matter matter, Item item, Unit bureau) {}

  /** 接收申请材料凭证. */
  Order receipt(
      About about, Instant receivedAt, Optional<Officer> handler, List<Item.Material> materials) {
    var matter = about.matter();
    var fields = fields(about);
    both(fields, "receivedAt", receivedAt);
    fields.put("queryCode", matter.queryCode());
    fields.put("dueDay", matter.due().map(day -> Dates.day(day, Language.ZH)).orElse(""));
    fields.put("dueDayEn", matter.due().map(day -> Dates.day(day, Language.EN)).orElse(""));
    handler.ifPresent(officer -> officer(fields, officer));
    var rows =
        materials.stream()
            .map(material ->
                Map.of(
                    "name", material.title().zh(),
                    "nameEn", material.title().en(),
                    "copies", words.text(Language.ZH, "registration.paper.one-electronic")))
            .toList();
    return order(RegistrationPaper.RECEIPT, matter, fields, Map.of("materials", rows));
  }

  /** 受理通知书, with the day until which it is decided. */
  Order acceptance(About about, LegalBasis basis, Instant at, Officer by) {
    var matter = about.matter();
    var fields = fields(about);
    fields.put("queryCode", matter.queryCode());
    both(fields, "submittedAt", matter.openedAt());
    both(fields, "acceptedAt", at);
    basis(fields, basis);
    fields.put("dueDay", matter.due().map(day -> Dates.day(day, Language.ZH)).orElse(""));
    fields.put("dueDayEn", matter.due().map(day -> Dates.day(day, Language.EN)).orElse(""));
    officer(fields, by);
    return order(RegistrationPaper.ACCEPTANCE_NOTICE, matter, fields, Map.of());
  }

  /** 不为受理 — why an application is not taken, and whose it is instead, if it is anybody's. */
  record NotTaken(String authority, String reasons, LegalBasis basis) {}

  /** 不予受理通知书. */
  Order nonAcceptance(About about, NotTaken why, Officer by, Remedies remedies) {
    var fields = notTaken(about, why, by);
    remedies(fields, remedies);
    return order(
        RegistrationPaper.NON_ACCEPTANCE_NOTICE,
        about.matter(),
        fields,
        Map.of("reasons", rows(why)));
  }

  /** 不属于本机关登记管辖告知书. */
  Order redirection(About about, NotTaken why, Officer by) {
    return order(
        RegistrationPaper.REDIRECTION_NOTICE,
        about.matter(),
        notTaken(about, why, by),
        Map.of("reasons", rows(why)));
  }

  private static Map<String, String> notTaken(About about, NotTaken why, Officer by) {
    var fields = fields(about);
    both(fields, "submittedAt", about.matter().openedAt());
    basis(fields, why.basis());
    fields.put("authority", why.authority());
    officer(fields, by);
    return fields;
  }

  private static List<Map<String, String>> rows(NotTaken why) {
    return List.of(Map.of("reason", why.reasons(), "reasonEn", why.reasons()));
  }

  private static void basis(Map<String, String> fields, LegalBasis basis) {
    fields.put("basis", basis.in(Language.ZH));
    fields.put("basisEn", basis.in(Language.EN));
  }

  private static void remedies(Map<String, String> fields, Remedies remedies) {
    fields.put("reconsiderTo", remedies.reconsiderTo().zh());
    fields.put("reconsiderToEn", remedies.reconsiderTo().en());
    fields.put("court", remedies.court().zh());
    fields.put("courtEn", remedies.court().en());
  }

  /** 补正材料通知（一纸清）. */
  Order correctionNotice(About about, List<Remark> remarks, Officer by, LocalDate resubmitBy) {
    var matter = about.matter();
    var fields = fields(about);
    fields.put("queryCode", matter.queryCode());
    both(fields, "submittedAt", matter.openedAt());
    both(fields, "resubmitBy", resubmitBy);
    officer(fields, by);
    var rows =
        remarks.stream()
            .map(remark ->
                Map.of(
                    "where", remark.label(),
                    "whereEn", remark.labelEn(),
                    "what", remark.what(),
                    "whatEn", remark.whatEn(),
                    "article", remark.basis(),
                    "articleEn", remark.basisEn()))
            .toList();
    return order(RegistrationPaper.CORRECTION_NOTICE, matter, fields, Map.of("shortcomings", rows));
  }

  /** 登记通知书, 营业执照正本, 副本. */
  List<Order> approval(About about, MarketEntity entity, Investment investment) {
    var matter = about.matter();
    var fields = entity(entity, investment);
    fields.putAll(fields(about));
    var duplicate = new HashMap<>(fields);
    duplicate.put("copy", "1-1");
    return List.of(
        order(RegistrationPaper.REGISTRATION_NOTICE, matter, fields, Map.of()),
        order(RegistrationPaper.LICENCE_ORIGINAL, matter, fields, Map.of(), licencePath(entity)),
        order(
            RegistrationPaper.LICENCE_DUPLICATE, matter, duplicate, Map.of(), licencePath(entity)));
  }

  /** What the notice and the licences of every type of entity say. */
  Map<String, String> common(About about, MarketEntity entity) {
    var fields = new HashMap<String, String>();
    fields.put("uscc", entity.code().value());
    fields.put("companyName", entity.name());
    both(fields, "established", entity.established());
    fields.put("domicile", entity.domicile());
    fields.put("scope", entity.scope());
    fields.putAll(fields(about));
    return fields;
  }

  Order order(PaperTemplate paper, About about, Map<String, String> fields) {
    return order(paper, about.matter(), fields, Map.of());
  }

  /** A licence; its QR code leads to the public page, which says whether this copy holds. */
  Order licence(PaperTemplate paper, About about, Map<String, String> fields, MarketEntity entity) {
    return order(paper, about.matter(), fields, Map.of(), licencePath(entity));
  }

  private static String licencePath(MarketEntity entity) {
    return entity.path() + "?copy=" + Order.ITS_ID;
  }

  /** 不予登记通知书. */
  Order refusal(About about, String reasons, Officer by, Remedies remedies) {
    var matter = about.matter();
    var fields = fields(about);
    both(fields, "submittedAt", matter.openedAt());
    officer(fields, by);
    remedies(fields, remedies);
    var rows =
        List.of(
            Map.of(
                "reason",
                reasons,
                "reasonEn",
                reasons,
                "article",
                REFUSAL.in(Language.ZH),
                "articleEn",
                REFUSAL.in(Language.EN)));
    return order(RegistrationPaper.REFUSAL_NOTICE, matter, fields, Map.of("reasons", rows));
  }

  /** 撤回申请确认书. */
  Order withdrawal(About about, Instant at) {
    var matter = about.matter();
    var fields = fields(about);
    both(fields, "submittedAt", matter.openedAt());
    both(fields, "withdrawnAt", at);
    return order(RegistrationPaper.WITHDRAWAL_CONFIRMATION, matter, fields, Map.of());
  }

  private static Map<String, String> fields(About about) {
    var matter = about.matter();
    var fields = new HashMap<String, String>();
    fields.put("applicant", matter.party().name().value());
    fields.put("companyName", matter.subject());
    fields.put("itemTitle", about.item().title().zh());
    fields.put("itemTitleEn", about.item().title().en());
    fields.put("matterNumber", matter.number());
    fields.put("phone", about.bureau().phone());
    fields.put("officer", "");
    fields.put("officerNumber", "");
    return fields;
  }

  private Map<String, String> entity(MarketEntity entity, Investment investment) {
    var type = "registration.paper.type." + investment;
    var fields = new HashMap<String, String>();
    fields.put("uscc", entity.code().value());
    fields.put("companyName", entity.name());
    fields.put("entityType", words.text(Language.ZH, type));
    fields.put("entityTypeEn", words.text(Language.EN, type));
    fields.put("legalRepresentative", entity.legalRepresentative());
    fields.put("capital", entity.capital().orElseThrow().in(Language.ZH));
    fields.put("capitalEn", entity.capital().orElseThrow().in(Language.EN));
    both(fields, "established", entity.established());
    fields.put("domicile", entity.domicile());
    fields.put("scope", entity.scope());
    return fields;
  }

  private static void officer(Map<String, String> fields, Officer officer) {
    fields.put("officer", officer.name());
    fields.put("officerNumber", officer.number());
  }

  private static void both(Map<String, String> fields, String name, Instant instant) {
    fields.put(name, Dates.minute(instant, Language.ZH));
    fields.put(name + "En", Dates.minute(instant, Language.EN));
  }

  private static void both(Map<String, String> fields, String name, LocalDate day) {
    fields.put(name, Dates.day(day, Language.ZH));
    fields.put(name + "En", Dates.day(day, Language.EN));
  }

  private static Order order(
      PaperTemplate paper,
      Matter matter,
      Map<String, String> fields,
      Map<String, List<Map<String, String>>> tables) {
    return order(paper, matter, fields, tables, matter.progressPath());
  }

  /** Of the fields exactly those the paper's template names. */
  private static Order order(
      PaperTemplate paper,
      Matter matter,
      Map<String, String> fields,
      Map<String, List<Map<String, String>>> tables,
      String qrPath) {
    var wanted = new HashMap<>(fields);
    wanted.keySet().retainAll(paper.fields());
    return new Order(
        paper.code(),
        matter.bureau(),
        matter.id().value(),
        new PaperFields(wanted, tables),
        qrPath);
  }
}
