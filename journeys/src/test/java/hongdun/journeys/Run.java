package hongdun.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** 一次运行 — what all journeys of a run share: one server, one browser, the list of what was seen. */
final class Run implements AutoCloseable {
  private final RunningServer server = RunningServer.start();
  private final Chromium chromium = Chromium.launch();
  private final Map<View, BrowserContext> windows = new HashMap<>();
  private final Sights sights = new Sights();
  private Optional<Labour> labour = Optional.empty();
  private final OutboxReader outbox = new OutboxReader(server);
  private final DemonstrationAccounts accounts = DemonstrationAccounts.in(server.data());

  /** From now on every window of a person's own is watched; empty ends it. */
  void watch(Optional<Labour> watching) {
    labour = watching;
  }

  Optional<Labour> labour() {
    return labour;
  }

  RunningServer server() {
    return server;
  }

  Browser browser() {
    return chromium.browser();
  }

  /** A window others look through too, one for each language and with or without scripts. */
  BrowserContext window(View view) {
    return windows.computeIfAbsent(view.window(), _ -> Visitor.newContext(this, view));
  }

  Sights sights() {
    return sights;
  }

  OutboxReader outbox() {
    return outbox;
  }

  DemonstrationAccounts accounts() {
    return accounts;
  }

  @Override
  public void close() {
    chromium.close();
    server.close();
  }
}
