package hongdun.registration.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Officer;
import hongdun.agency.OfficerId;
import hongdun.casework.Matter;
import hongdun.catalogue.Item;
import hongdun.documents.DocumentId;
import hongdun.documents.Documents;
import hongdun.documents.Documents.Order;
import hongdun.portal.SignedIn;
import hongdun.register.MarketEntity;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Dossier;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.Remark;
import hongdun.registration.usecase.PaperOrders.About;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 制发文书 — fills in and issues the papers of a matter, each as a record in the act's transaction. */
@Component
public class IssuedPapers {
  private final Documents documents;
  private final Agency agency;
  private final Judgement judgement;
  private final Remedies.Places remedies;
  private final PaperOrders orders;
  private final HouseholdPapers households;
  private final InstantSource clock;

  IssuedPapers(
      Documents documents,
      Agency agency,
      Judgement judgement,
      Remedies.Places remedies,
      PaperOrders orders,
      HouseholdPapers households,
      InstantSource clock) {
    this.documents = documents;
    this.agency = agency;
    this.judgement = judgement;
    this.remedies = remedies;
    this.orders = orders;
    this.households = households;
    this.clock = clock;
  }

  /** 接收申请材料凭证. */
  DocumentId receipt(Application application, Matter matter, Set<String> attached) {
    var item = judgement.item(application);
    return issue(
        orders.receipt(
            about(application, matter),
            clock.instant(),
            matter.handler().map(agency::officer),
            received(application.draft(), item, attached)));
  }

  /** What was received: the papers that were filled in here and signed, and those handed in. */
  static List<Item.Material> received(Draft draft, Item item, Set<String> attached) {
    var signed = PapersToSign.available(draft);
    return item.materials().stream()
        .filter(material -> signed.contains(material.code()) || attached.contains(material.code()))
        .toList();
  }

  /** 补正材料通知（一纸清）. */
  DocumentId correctionNotice(
      Application application,
      Matter matter,
      List<Remark> remarks,
      SignedIn by,
      LocalDate resubmitBy) {
    return issue(
        orders.correctionNotice(about(application, matter), remarks, officer(by), resubmitBy));
  }

  /** 登记通知书, 营业执照正本, 副本. */
  void approval(Dossier dossier, Matter matter, MarketEntity entity) {
    var application = dossier.application();
    var about = new About(matter, judgement.item(dossier), agency.unit(matter.bureau()));
    var ordered =
        application.draft().ofHousehold()
            ? households.approval(about, entity, application)
            : orders.approval(about, entity, application.draft().investment());
    ordered.forEach(this::issue);
  }

  /** 不予登记通知书. */
  void refusal(Application application, Matter matter, String reasons, SignedIn by) {
    issue(
        orders.refusal(
            about(application, matter),
            reasons,
            officer(by),
            remedies.against(agency.unit(matter.bureau()))));
  }

  /** 撤回申请确认书. */
  void withdrawal(Application application, Matter matter) {
    issue(orders.withdrawal(about(application, matter), clock.instant()));
  }

  private About about(Application application, Matter matter) {
    return new About(matter, judgement.item(application), agency.unit(matter.bureau()));
  }

  private Officer officer(SignedIn by) {
    return agency.officer(new OfficerId(by.officer()));
  }

  private DocumentId issue(Order order) {
    return documents.issue(order).id();
  }
}
