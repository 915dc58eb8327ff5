package hongdun.bench;

import hongdun.bench.Session.Answer;
import java.util.regex.Pattern;

/**
 * 窗口登记 — a company registered for people who came to the counter: an officer enters it on one page,
 * sees the originals and checks the signatures on paper.
 */
final class WalkIn {
  private static final String SHEET = "/desk/counter/company";
  private static final Pattern ACTION = Pattern.compile("action=\"(" + SHEET + "/\\d+)\"");
  private static final Pattern SCOPE_ITEM =
      Pattern.compile("name=\"add\" id=\"[^\"]*\" value=\"([^\"]+)\"");
  private static final Pattern TEXT_HASH = Pattern.compile("name=\"hash\" value=\"([^\"]+)\"");
  private static final Pattern AS_OF = Pattern.compile("name=\"asOf\" value=\"([^\"]*)\"");
  private static final Pattern ORIGINAL =
      Pattern.compile("name=\"seen\" id=\"[^\"]*\" value=\"([^\"]+)\"");
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

  /** From the counter to the matter that is opened and accepted on the spot; its id. */
  long handIn(CompanyToBe company) throws Exception {
    var counter = officers.acceptor();
    load.time("form", () -> counter.get(SHEET).at(SHEET));
    var entered = entered(company);
    var found = post("enter", SHEET, entered.and("find", "软件").and("search", "1"));
    var sheet = found.find(ACTION);
    var item = found.find(SCOPE_ITEM);
    var chosen = entered.and("scope.main", item);
    var checked =
        post(
            "check",
            sheet,
            chosen
                .and("add", item)
                .and("asOf", found.find(AS_OF))
                .and("hash", found.find(TEXT_HASH))
                .ticking("seen", found.findAll(ORIGINAL)));
    var done =
        load.time(
            "hand in",
            () ->
                counter
                    .post(
                        sheet,
                        chosen
                            .and("asOf", checked.find(AS_OF))
                            .and("hash", checked.find(TEXT_HASH))
                            .and("signed", "1")
                            .and("register", "1"))
                    .at(sheet + "/done"));
    return Long.parseLong(done.find(MATTER));
  }

  private Answer post(String name, String path, Form form) throws Exception {
    return load.time(name, () -> officers.acceptor().post(path, form).at(path));
  }

  /** Everything but the scope. */
  private static Form entered(CompanyToBe company) {
    var form =
        Form.of("name.region", "510105")
            .and("name.division", "成都")
            .and("name.tradeName", company.tradeName())
            .and("name.industry", "科技")
            .and("name.form", "有限公司")
            .and("kind.direction", "SOLE_DIRECTOR")
            .and("kind.supervision", "ONE")
            .and("kind.term", "UNLIMITED")
            .and("capital", "100")
            .and("premises.address", "草市街道人民中路一段5号3楼301")
            .and("premises.right", "LEASE")
            .and("premises.owner", "张三");
    int number = 0;
    for (var founder : company.founders()) {
      number++;
      var person = "people.p%d.".formatted(number);
      var contribution = "contributions.p%d.".formatted(number);
      form =
          form.and("line", "p" + number)
              .and(person + "name", founder.name())
              .and(person + "documentKind", "RESIDENT_ID")
              .and(person + "documentNumber", founder.idNumber())
              .and(person + "contact", founder.contact())
              .ticking(person + "posts", founder.posts())
              .and(contribution + "amount", founder.share())
              .and(contribution + "form", "MONEY")
              .and(contribution + "due", "2030")
              .and(contribution + "due-month", "6")
              .and(contribution + "due-day", "30");
    }
    return form;
  }

  /** For a matter that was handed in and could not be accepted at once. */
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
