package hongdun.journeys;

/** 签署人 — somebody who reads the application behind his personal link and signs it with a code. */
final class Signatory {
  private final Run run;
  private final Visitor visitor;
  private final Founder founder;

  private Signatory(Run run, Visitor visitor, Founder founder) {
    this.run = run;
    this.visitor = visitor;
    this.founder = founder;
  }

  static Signatory openLink(Run run, View view, Founder founder) {
    var visitor = new Visitor(run, view);
    visitor.open(run.outbox().linkToSign(founder.contact())).look("signatory");
    return new Signatory(run, visitor, founder);
  }

  /** Opens the newest link he was sent, and finds that it has ended. */
  static void openEndedLink(Run run, View view, Founder founder) {
    try (var visitor = new Visitor(run, view)) {
      visitor.open(run.outbox().linkToSign(founder.contact()));
      visitor.sees("registration.link-ended.title").look("link-ended");
      visitor.hasNothingToComplainOf();
    }
  }

  /** Signs, and leaves. */
  void sign() {
    try (visitor) {
      visitor.press("registration.signatory.send").look("signatory-code-sent");
      visitor.press("registration.signatory.sign").look("signatory-faults");
      visitor
          .fill("registration.signatory.code", run.outbox().code(founder.contact()))
          .page()
          .locator("#agree")
          .check();
      visitor.press("registration.signatory.sign");
      visitor.sees("registration.signatory.signed").look("signatory-signed");
      visitor.hasNothingToComplainOf();
    }
  }
}
