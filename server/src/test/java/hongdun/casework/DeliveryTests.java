package hongdun.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.casework.usecase.HandOverPapers;
import hongdun.documents.Deliveries;
import hongdun.documents.Deliveries.Handover;
import hongdun.documents.Deliveries.Way;
import hongdun.documents.Documents;
import hongdun.documents.Documents.Order;
import hongdun.documents.IssuedDocument;
import hongdun.portal.Browser;
import hongdun.registration.papers.RegistrationPaper;
import hongdun.registration.papers.SamplePapers;
import hongdun.shared.IdentityDocument;
import hongdun.shared.Sensitive;
import hongdun.shared.Shortcoming;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

/** 发照送达: papers come to the party once, at the window or by post, and the journal says how. */
@HongdunTest
class DeliveryTests {
  private static final Way COLLECTED =
      new Way.Collected(
          Sensitive.of("王小明"), IdentityDocument.Kind.RESIDENT_ID, "5101**********0014");
  private static final Map<String, String> BY_POST =
      Map.of(
          "addressee", "王小明",
          "address", "成都市青羊区草市街2号3楼1室",
          "carrier", "邮政速递",
          "tracking", "EX123456789CN");

  @LocalServerPort private int port;
  private final DeskOfQingyang desk;
  private final Desk journals;
  private final HandOverPapers papers;
  private final Documents documents;
  private final Deliveries deliveries;
  private final TransactionTemplate transaction;

  DeliveryTests(
      DeskOfQingyang desk,
      Desk journals,
      HandOverPapers papers,
      Documents documents,
      Deliveries deliveries,
      TransactionTemplate transaction) {
    this.desk = desk;
    this.journals = journals;
    this.papers = papers;
    this.documents = documents;
    this.deliveries = deliveries;
    this.transaction = transaction;
  }

  @Test
  void aPaperIsHandedOverOnceHoweverManyOfficersRecordItAtTheSameTime() throws Exception {
    var matter = opened();
    var paper = issued(matter);
    Callable<List<Shortcoming>> officer =
        () ->
            papers.handOver(
                matter.id(), desk.officer(Role.ACCEPTOR), Set.of(paper.id()), COLLECTED);

    try (var windows = Executors.newFixedThreadPool(4)) {
      var said = windows.invokeAll(List.of(officer, officer, officer, officer));

      var refused = 0;
      for (var one : said) {
        var faults = one.get();
        if (!faults.isEmpty()) {
          refused++;
          assertThat(faults)
              .containsExactly(
                  Shortcoming.of("papers", "casework.delivery.delivered-already", paper.number()));
        }
      }
      assertThat(refused).isEqualTo(3);
    }
    assertThat(deliveries.ofMatter(matter.id().value())).hasSize(1);
    assertThat(deeds(matter)).containsOnlyOnce("casework.deed.collected");
  }

  @Test
  void withOneThatIsGoneNoneOfTheChosenIsHandedOver() {
    var matter = opened();
    var gone = issued(matter);
    var here = issued(matter);
    var officer = desk.officer(Role.ACCEPTOR);
    assertThat(papers.handOver(matter.id(), officer, Set.of(gone.id()), COLLECTED)).isEmpty();

    assertThat(papers.handOver(matter.id(), officer, Set.of(gone.id(), here.id()), COLLECTED))
        .singleElement()
        .satisfies(fault -> assertThat(fault.arguments()).containsExactly(gone.number()));
    assertThat(papers.handOver(matter.id(), officer, Set.of(here.id()), COLLECTED)).isEmpty();
  }

  @Test
  void theTablesKeepNoSecondDeliveryOfAPaperEither() {
    var matter = opened();
    var paper = issued(matter);
    var officer = desk.officer(Role.ACCEPTOR);
    var handover =
        new Handover(
            matter.id().value(),
            Set.of(paper.id()),
            COLLECTED,
            new OfficerId(officer.officer()),
            new UnitId(officer.unit()));
    transaction.executeWithoutResult(_ -> deliveries.keep(handover));

    assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> deliveries.keep(handover)))
        .isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void whatIsPostedIsKeptWithCarrierAndNumberAndTheJournalSaysSo() {
    var matter = opened();
    var paper = issued(matter);
    try (var browser = desk.signedIn(port, "qingyang.acceptor1")) {
      var answer = post(browser, matter, with(BY_POST, "papers", id(paper)));

      assertThat(answer.status()).isEqualTo(303);
      assertThat(answer.location()).isEqualTo(path(matter));
      assertThat(browser.get(path(matter)).body())
          .contains("已登记送达。", "邮寄", "邮政速递 EX123456789CN", "草市街2号", "已送达")
          .doesNotContain("name=\"papers\"");
    }
    assertThat(journals.journal(matter.id()))
        .filteredOn(line -> line.step().equals("casework.deed.posted"))
        .singleElement()
        .satisfies(
            line -> assertThat(line.note()).isEqualTo(paper.number() + "；邮政速递 EX123456789CN"));
  }

  @Test
  void aPostingWithoutAddresseeCarrierOrNumberIsRefusedWithEveryFault() {
    var matter = opened();
    var paper = issued(matter);
    try (var browser = desk.signedIn(port, "qingyang.acceptor1")) {
      var nothing = post(browser, matter, Map.of());
      assertThat(nothing.status()).isEqualTo(422);
      assertThat(nothing.body()).contains("请填写收件人。", "请填写收件地址。", "请填写快递公司。", "请填写运单号", "请选择交付的文书。");

      var filled = with(BY_POST, "papers", id(paper));
      assertThat(post(browser, matter, with(filled, "tracking", "EX12 34")).body())
          .contains("请填写运单号")
          .doesNotContain("请填写收件人。");
      assertThat(post(browser, matter, with(filled, "papers", "987654321")).body())
          .contains("请选择交付的文书。");
      assertThat(deliveries.ofMatter(matter.id().value())).isEmpty();

      assertThat(post(browser, matter, filled).status()).isEqualTo(303);
      var stale = post(browser, matter, filled);
      assertThat(stale.status()).isEqualTo(422);
      assertThat(stale.body()).contains("以下文书已经交付：" + paper.number());
    }
    assertThat(deliveries.ofMatter(matter.id().value())).hasSize(1);
  }

  @Test
  void anotherBureauPostsNothing() {
    var matter = opened();
    var paper = issued(matter);
    try (var browser = desk.signedIn(port, "chengdu.examiner1")) {
      var answer = browser.post("/desk", posting(matter), with(BY_POST, "papers", id(paper)));

      assertThat(answer.status()).isEqualTo(404);
    }
    assertThat(deliveries.ofMatter(matter.id().value())).isEmpty();
  }

  private Browser.Answer post(Browser browser, Matter matter, Map<String, String> fields) {
    return browser.post("/desk", posting(matter), fields);
  }

  private static String path(Matter matter) {
    return "/desk/matters/" + matter.id().value() + "/delivery";
  }

  private static String posting(Matter matter) {
    return path(matter) + "/posted";
  }

  private static String id(IssuedDocument paper) {
    return Long.toString(paper.id().value());
  }

  private static Map<String, String> with(Map<String, String> fields, String key, String value) {
    var all = new HashMap<>(fields);
    all.put(key, value);
    return Map.copyOf(all);
  }

  private List<String> deeds(Matter matter) {
    return journals.journal(matter.id()).stream().map(JournalEntry::step).toList();
  }

  private Matter opened() {
    return desk.open("成都市青羊区送达商贸有限公司", "王小明", "");
  }

  private IssuedDocument issued(Matter matter) {
    var order =
        new Order(
            RegistrationPaper.RECEIPT.code(),
            desk.bureau(),
            matter.id().value(),
            SamplePapers.fieldsOf(RegistrationPaper.RECEIPT),
            "");
    return Optional.ofNullable(transaction.execute(_ -> documents.issue(order))).orElseThrow();
  }
}
