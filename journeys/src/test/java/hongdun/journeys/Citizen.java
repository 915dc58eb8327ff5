package hongdun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;

/** 群众 — somebody with an account of his own. */
final class Citizen {
  static final String PASSWORD = "Correct-horse-battery-7";
  private static final AtomicInteger SERIAL = new AtomicInteger();

  private final Run run;
  private final Visitor visitor;
  private final String name;
  private final String address;

  private Citizen(Run run, Visitor visitor, String name, String address) {
    this.run = run;
    this.visitor = visitor;
    this.name = name;
    this.address = address;
  }

  /** Makes an account and is signed in with it. */
  static Citizen signUp(Journey journey, String name) {
    var address = "citizen%d@example.cn".formatted(SERIAL.incrementAndGet());
    var citizen = new Citizen(journey.run(), journey.visitor(), name, address);
    citizen
        .visitor
        .open("/sign-up")
        .fill("portal.sign-up.name", name)
        .fill("portal.sign-up.address", address)
        .press("portal.sign-up.button")
        .fill("portal.sign-up.code", journey.run().outbox().code(address))
        .press("portal.sign-up.code.button")
        .fill("portal.password.new", PASSWORD)
        .fill("portal.password.again", PASSWORD)
        .press("portal.sign-up.password.button");
    assertThat(citizen.visitor.path()).isNotEqualTo("/sign-up/password");
    return citizen;
  }

  Visitor visitor() {
    return visitor;
  }

  String name() {
    return name;
  }

  String address() {
    return address;
  }

  /** The code in the newest message to him. */
  String code() {
    return run.outbox().code(address);
  }

  Citizen signOut() {
    visitor.open("/account").press("portal.layout.sign-out");
    return this;
  }

  /** Fills in the form before him, on the page to sign in. */
  Citizen signIn(String password) {
    visitor
        .fill("portal.sign-in.address", address)
        .fill("portal.sign-in.password", password)
        .press("portal.sign-in.button");
    return this;
  }
}
