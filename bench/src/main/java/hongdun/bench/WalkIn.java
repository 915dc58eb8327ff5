package hongdun.bench;

import hongdun.bench.Session.Answer;
import java.util.regex.Pattern;

/**
 * 窗口登记 — a company registered for people who came to the counter: the same pages and forms as
 * online, but an officer sees an original and checks the signatures on paper.
 */
final class WalkIn {
  private static final Pattern APPLICATION = Pattern.compile("/apply/(\\d+)/");
  private static final Pattern SCOPE_ITEM =
      Pattern.compile("name=\"add\" id=\"[^\"]*\" value=\"([^\"]+)\"");
  private static final Pattern TEXT_HASH = Pattern.compile("name=\"hash\" value=\"([^\"]+)\"");
  private static final Pattern SIGNATORY =
      Pattern.compile("name=\"signatories\" id=\"[^\"]*\" value=\"([^\"]+)\"");
  private static final Pattern MATTER = Pattern.compile("/desk/registration/(\\d+)");
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
  private static final Pattern CODE = Pattern.compile("/entities/([0-9A-Z]{18})");
  private static final Pattern PAPER = Pattern.compile("(/documents/\\d+\\.pdf)");
  private static final int PDF_AT_LEAST = 1000;

  private final Officers officers;
  private final Load load;

  WalkIn(Officers officers, Load load) {
    this.officers = officers;
    this.load = load;
  }

  /** From the counter to the matter that is opened; its id. */
  long handIn(CompanyToBe company) throws Exception {
    var counter = officers.acceptor();
    load.time("counter", () -> counter.get("/desk/counter").at("/desk/counter"));
    var begun =
        step(
            "begin",
            "/desk/counter",
            Form.of("name", company.founders().getFirst().name()).and("contact", company.contact()),
            "/apply/\\d+/name");
    var path = APPLICATION.matcher(begun.uri().getPath());
    if (!path.lookingAt()) {
      throw new IllegalStateException("No application at " + begun.uri());
    }
    var apply = "/apply/" + path.group(1);
    name(apply, company);
    people(apply, company);
    capital(apply, company);
    premisesAndScope(apply);
    papers(apply, company);
    return Long.parseLong(signAndSubmit(apply).find(MATTER));
  }

  private void name(String apply, CompanyToBe company) throws Exception {
    step(
        "name",
        apply + "/name",
        Form.of("name.region", "510105")
            .and("name.division", "成都")
            .and("name.tradeName", company.tradeName())
            .and("name.industry", "科技")
            .and("name.form", "有限公司"),
        apply + "/kind");
    step(
        "kind",
        apply + "/kind",
        Form.of("kind.direction", "SOLE_DIRECTOR")
            .and("kind.supervision", "ONE")
            .and("kind.term", "UNLIMITED"),
        apply + "/people");
  }

  private void people(String apply, CompanyToBe company) throws Exception {
    var counter = officers.acceptor();
    for (var founder : company.founders()) {
      load.time("person form", () -> counter.get(apply + "/people/new").at(apply + "/people/new"));
      step(
          "person",
          apply + "/people/new",
          Form.of("key", "new")
              .and("people.new.name", founder.name())
              .and("people.new.documentKind", "RESIDENT_ID")
              .and("people.new.documentNumber", founder.idNumber())
              .and("people.new.contact", founder.contact())
              .ticking("people.new.posts", founder.posts()),
          apply + "/people");
    }
    step("people", apply + "/people", Form.empty(), apply + "/capital");
  }

  private void capital(String apply, CompanyToBe company) throws Exception {
    var form = Form.of("capital", "100");
    int number = 0;
    for (var founder : company.founders()) {
      number++;
      var field = "contributions.p%d.".formatted(number);
      form =
          form.and(field + "amount", founder.share())
              .and(field + "form", "MONEY")
              .and(field + "due", "2030")
              .and(field + "due-month", "6")
              .and(field + "due-day", "30");
    }
    step("capital", apply + "/capital", form, apply + "/premises");
  }

  private void premisesAndScope(String apply) throws Exception {
    step(
        "premises",
        apply + "/premises",
        Form.of("premises.address", "草市街道人民中路一段5号3楼301")
            .and("premises.right", "LEASE")
            .and("premises.owner", "张三"),
        apply + "/scope");
    var scope = apply + "/scope";
    var found = step("scope", scope, Form.of("find", "软件").and("search", "1"), scope);
    var item = found.find(SCOPE_ITEM);
    step("scope", scope, Form.of("find", "软件").and("add", item).and("search", "1"), scope);
    step("scope", scope, Form.of("scope.main", item), apply + "/papers");
  }

  private void papers(String apply, CompanyToBe company) throws Exception {
    var papers = apply + "/papers";
    var counter = officers.acceptor();
    step("original", papers + "/identity/original", Form.empty(), papers);
    load.time(
        "papers",
        () ->
            counter
                .upload(papers, "papers.domicile", "lease.pdf", company.lease())
                .at(apply + "/check"));
  }

  private Answer signAndSubmit(String apply) throws Exception {
    var sign = apply + "/sign";
    var counter = officers.acceptor();
    var page = load.time("sign form", () -> counter.get(sign).at(sign));
    step(
        "sign",
        sign + "/counter",
        Form.of("hash", page.find(TEXT_HASH)).ticking("signatories", page.findAll(SIGNATORY)),
        sign);
    return step("submit", apply + "/submit", Form.empty(), apply + "/done");
  }

  private Answer step(String name, String path, Form form, String arrival) throws Exception {
    return load.time(name, () -> officers.acceptor().post(path, form).at(arrival));
  }

  void accept(long matter) throws Exception {
    take("accept", officers.examiner(), matter);
  }

  void propose(long matter) throws Exception {
    take("propose-approval", officers.examiner(), matter);
  }

  /** Approves; the code of the company that there is now. */
  String approve(long matter) throws Exception {
    return take("approve", officers.approver(), matter).find(CODE);
  }

  private Answer take(String step, Session officer, long matter) throws Exception {
    var desk = "/desk/registration/" + matter;
    var page = load.time("examine", () -> officer.get(desk).at(desk));
    var form = Form.of("version", page.find(VERSION)).and("reasons", "");
    var done = load.time(step, () -> officer.post(desk + "/" + step, form).at(desk));
    if (done.body().contains("action=\"" + desk + "/" + step + "\"")) {
      throw new IllegalStateException("The step " + step + " was not taken at " + desk);
    }
    return done;
  }

  /** Fetches the first paper of a matter as it is printed. */
  void fetchPaper(long matter) throws Exception {
    var paper = officers.approver().get("/desk/registration/" + matter).find(PAPER);
    var pdf = load.time("pdf", () -> officers.approver().download(paper));
    if (pdf.length < PDF_AT_LEAST || pdf[0] != '%') {
      throw new IllegalStateException("No PDF at " + paper);
    }
  }
}
