package hongdun.registration.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Officer;
import hongdun.agency.OfficerId;
import hongdun.agency.Unit;
import hongdun.casework.Matter;
import hongdun.documents.DocumentId;
import hongdun.documents.Documents;
import hongdun.documents.Documents.Order;
import hongdun.documents.PaperFields;
import hongdun.documents.PaperTemplate;
import hongdun.portal.Dates;
import hongdun.portal.SignedIn;
import hongdun.portal.Words;
import hongdun.register.MarketEntity;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Remark;
import hongdun.registration.papers.RegistrationPaper;
import hongdun.shared.Language;
import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 制发文书 — fills in and issues the papers of a matter, each as a record in the act's transaction. */
@Component
public class IssuedPapers {
  private static final int CORRECTION_DAYS = 60;
  private static final LegalBasis REFUSAL = Law.REGISTRATION_REGULATION.article(20);

  private final Documents documents;
  private final Agency agency;
  private final Judgement judgement;
  private final Words words;
  private final InstantSource clock;

  IssuedPapers(
      Documents documents, Agency agency, Judgement judgement, Words words, InstantSource clock) {
    this.documents = documents;
    this.agency = agency;
    this.judgement = judgement;
    this.words = words;
    this.clock = clock;
  }

  /** 接收申请材料凭证. */
  DocumentId receipt(Application application, Matter matter, Language language) {
    var fields = about(application, matter);
    both(fields, "receivedAt", clock.instant());
    fields.put("queryCode", matter.queryCode());
    fields.put("dueDay", matter.due().map(day -> Dates.day(day, Language.ZH)).orElse(""));
    fields.put("dueDayEn", matter.due().map(day -> Dates.day(day, Language.EN)).orElse(""));
    bureau(fields, matter);
    matter.handler().map(agency::officer).ifPresent(officer -> officer(fields, officer));
    var materials = new ArrayList<Map<String, String>>();
    var attached = judgement.situation(application).attached();
    var signed = PapersToSign.available(application);
    for (var material : judgement.item(application).materials()) {
      if (signed.contains(material.code()) || attached.contains(material.code())) {
        materials.add(
            Map.of(
                "name", material.title().zh(),
                "nameEn", material.title().en(),
                "copies", words.text(Language.ZH, "registration.paper.one-electronic")));
      }
    }
    return issue(
        RegistrationPaper.RECEIPT,
        matter,
        fields,
        Map.of("materials", materials),
        matter.progressPath());
  }

  /** 补正材料通知（一纸清）. */
  DocumentId correctionNotice(
      Application application, Matter matter, List<Remark> remarks, SignedIn by) {
    return correctionNotice(application, matter, remarks, new OfficerId(by.officer()));
  }

  DocumentId correctionNotice(
      Application application, Matter matter, List<Remark> remarks, OfficerId by) {
    var fields = about(application, matter);
    fields.put("queryCode", matter.queryCode());
    both(fields, "submittedAt", matter.openedAt());
    both(fields, "resubmitBy", judgement.today().plusDays(CORRECTION_DAYS));
    bureau(fields, matter);
    officer(fields, agency.officer(by));
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
    return issue(
        RegistrationPaper.CORRECTION_NOTICE,
        matter,
        fields,
        Map.of("shortcomings", rows),
        matter.progressPath());
  }

  /** 登记通知书, 营业执照正本, 副本. */
  void approval(Application application, Matter matter, MarketEntity entity) {
    var fields = entity(entity);
    fields.putAll(about(application, matter));
    issue(RegistrationPaper.REGISTRATION_NOTICE, matter, fields, Map.of(), matter.progressPath());
    issue(RegistrationPaper.LICENCE_ORIGINAL, matter, fields, Map.of(), entity.path());
    fields.put("copy", "1-1");
    issue(RegistrationPaper.LICENCE_DUPLICATE, matter, fields, Map.of(), entity.path());
  }

  /** 不予登记通知书. */
  void refusal(Application application, Matter matter, String reasons, SignedIn by) {
    var fields = about(application, matter);
    both(fields, "submittedAt", matter.openedAt());
    bureau(fields, matter);
    officer(fields, agency.officer(new OfficerId(by.officer())));
    var remedies = judgement.remediesOf(matter.region());
    fields.put("reconsiderTo", remedies.reconsiderTo().zh());
    fields.put("reconsiderToEn", remedies.reconsiderTo().en());
    fields.put("court", remedies.court().zh());
    fields.put("courtEn", remedies.court().en());
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
    issue(
        RegistrationPaper.REFUSAL_NOTICE,
        matter,
        fields,
        Map.of("reasons", rows),
        matter.progressPath());
  }

  /** 撤回申请确认书. */
  void withdrawal(Application application, Matter matter) {
    var fields = about(application, matter);
    both(fields, "submittedAt", matter.openedAt());
    both(fields, "withdrawnAt", clock.instant());
    issue(
        RegistrationPaper.WITHDRAWAL_CONFIRMATION, matter, fields, Map.of(), matter.progressPath());
  }

  private Map<String, String> about(Application application, Matter matter) {
    var item = judgement.item(application);
    var fields = new HashMap<String, String>();
    fields.put("applicant", matter.party().name().value());
    fields.put("companyName", matter.subject());
    fields.put("itemTitle", item.title().zh());
    fields.put("itemTitleEn", item.title().en());
    fields.put("matterNumber", matter.number());
    return fields;
  }

  private Map<String, String> entity(MarketEntity entity) {
    var fields = new HashMap<String, String>();
    fields.put("uscc", entity.code().value());
    fields.put("companyName", entity.name());
    fields.put("entityType", words.text(Language.ZH, "registration.paper.type"));
    fields.put("entityTypeEn", words.text(Language.EN, "registration.paper.type"));
    fields.put("legalRepresentative", entity.legalRepresentative());
    fields.put("capital", entity.capital().in(Language.ZH));
    fields.put("capitalEn", entity.capital().in(Language.EN));
    both(fields, "established", entity.established());
    fields.put("domicile", entity.domicile());
    fields.put("scope", entity.scope());
    return fields;
  }

  private void bureau(Map<String, String> fields, Matter matter) {
    Unit bureau = agency.unit(matter.bureau());
    fields.put("phone", bureau.phone());
    fields.put("officer", "");
    fields.put("officerNumber", "");
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

  /** Issues a paper with exactly the fields its template names. */
  private DocumentId issue(
      PaperTemplate paper,
      Matter matter,
      Map<String, String> fields,
      Map<String, List<Map<String, String>>> tables,
      String qrPath) {
    var wanted = new HashMap<>(fields);
    wanted.keySet().retainAll(paper.fields());
    return documents
        .issue(
            new Order(
                paper.code(),
                matter.bureau(),
                matter.id().value(),
                new PaperFields(wanted, tables),
                qrPath))
        .id();
  }
}
