package hongdun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** 访客 — a person at a browser of his own: his window, his language, his cookies. */
final class Visitor implements AutoCloseable {
  private static final int HEIGHT = 900;
  private static final double PATIENCE_MS = 30_000;

  /** With -Dhongdun.pictures=true every page that is looked at is kept as a picture too. */
  private static final boolean PICTURES = Boolean.getBoolean("hongdun.pictures");

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private final Run run;
  private final View view;
  private final BrowserContext context;
  private final boolean ownContext;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();
  private Optional<Response> answer = Optional.empty();

  Visitor(Run run, View view) {
    this(run, view, newContext(run, view), true);
  }

  private Visitor(Run run, View view, BrowserContext context, boolean ownContext) {
    this.run = run;
    this.view = view;
    this.context = context;
    this.ownContext = ownContext;
    this.page = context.newPage();
    page.setViewportSize(view.width(), HEIGHT);
    page.onConsoleMessage(this::hear);
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
    page.onResponse(this::remember);
    if (ownContext) {
      run.labour().ifPresent(labour -> labour.watch(page));
    }
  }

  /** A window of a browser, with its own cookies, that takes pages of any width. */
  static BrowserContext newContext(Run run, View view) {
    var context =
        run.browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(view.width(), HEIGHT)
                    .setLocale(view.language().equals("zh") ? "zh-CN" : "en-GB")
                    .setColorScheme(view.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                    .setTimezoneId("Asia/Shanghai")
                    .setJavaScriptEnabled(view.scripts()));
    context.setDefaultTimeout(PATIENCE_MS);
    context.setDefaultNavigationTimeout(3 * PATIENCE_MS); // browser and server may be cold
    return context;
  }

  /** The same person at another window. */
  private Visitor twin(View turn) {
    var window = run.window(turn);
    window.clearCookies();
    window.addCookies(context.cookies());
    return new Visitor(run, turn, window, false);
  }

  /** A page that answers 404 or 422 is what was asked for; anything else in the console is not. */
  private void hear(ConsoleMessage message) {
    var aboutThePageItself =
        message.text().startsWith("Failed to load resource")
            && withoutFragment(message.location()).equals(withoutFragment(page.url()));
    // What is typed on overtakes the verdict on what was typed before; htmx says so as an error.
    var overtaken = message.text().matches("htmx:(sendAbort|afterRequest), .*");
    if (message.type().equals("error") && !aboutThePageItself && !overtaken) {
      complaints.add(page.url() + ": " + message.text() + " (" + message.location() + ")");
    }
  }

  private static String withoutFragment(String location) {
    return location.replaceAll("(:\\d+:\\d+)?$", "").replaceAll("#.*$", "");
  }

  private void remember(Response response) {
    if (response.request().isNavigationRequest() && response.frame().equals(page.mainFrame())) {
      answer = Optional.of(response);
    }
  }

  Page page() {
    return page;
  }

  View view() {
    return view;
  }

  /** Goes to an address of the product, such as /progress. */
  Visitor open(String path) {
    page.navigate(run.server().address(path));
    return this;
  }

  /** The HTTP status of the page shown. */
  int status() {
    return answer.map(Response::status).orElse(0);
  }

  /** The path of the page shown, without its query. */
  String path() {
    return URI.create(page.url()).getPath();
  }

  /** The words of a key in this visitor's language. */
  String words(String key, Object... arguments) {
    return Words.in(view.language()).text(key, arguments);
  }

  /** Fills the field with this label. */
  Visitor fill(String labelKey, String value) {
    field(labelKey).fill(value);
    return this;
  }

  /** The field with this label. */
  Locator field(String labelKey) {
    return page.getByLabel(words(labelKey), new Page.GetByLabelOptions().setExact(true));
  }

  /** Ticks the box or the choice with this label. */
  Visitor choose(String labelKey) {
    field(labelKey).check();
    return this;
  }

  Visitor press(String buttonKey, Object... arguments) {
    page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(words(buttonKey, arguments)).setExact(true))
        .click();
    return this;
  }

  /** Fills the field of this name, one of many with the same label. */
  Visitor enter(String name, String value) {
    named(name).fill(value);
    return this;
  }

  Visitor select(String name, String value) {
    named(name).selectOption(value);
    return this;
  }

  /** Ticks the box, or takes the choice, of this name and value. */
  Visitor tick(String name, String value) {
    page.locator("[name=\"%s\"][value=\"%s\"]".formatted(name, value)).check();
    return this;
  }

  Visitor attach(String id, FilePayload file) {
    page.locator("[id=\"" + id + "\"]").setInputFiles(file);
    return this;
  }

  private Locator named(String name) {
    return page.locator("[name=\"" + name + "\"]");
  }

  /** Presses the button of the form, or the button, that posts to an address with this end. */
  Visitor send(String addressEnd) {
    page.locator(
            ("[formaction$=\"%1$s\"], form[action$=\"%1$s\"] button.govuk-button:not([formaction]),"
                    + " form[action$=\"%1$s\"] button.hd-link-button:not([formaction])")
                .formatted(addressEnd))
        .last()
        .click();
    return this;
  }

  /** Presses a button whose act cannot be undone, and says yes on the page that asks. */
  Visitor sendForGood(String addressEnd) {
    send(addressEnd).look("confirm" + addressEnd.replace('/', '-'));
    page.locator("#confirm button[type=submit]").click();
    return this;
  }

  /** Opens the help, or the rarely needed fields, behind these words. */
  Visitor unfold(String summaryKey) {
    page.locator("summary").getByText(words(summaryKey)).click();
    return this;
  }

  /** Whether the page offers to post to an address with this end. */
  boolean isOffered(String addressEnd) {
    return page.locator("[formaction$=\"%1$s\"], form[action$=\"%1$s\"]".formatted(addressEnd))
            .count()
        > 0;
  }

  /** Posts to an address as this visitor, whatever the page shown offers; redirects stay. */
  APIResponse post(String path, Map<String, String> fields) {
    var form = FormData.create().set("_csrf", token());
    fields.forEach(form::set);
    return page.request()
        .post(run.server().address(path), RequestOptions.create().setForm(form).setMaxRedirects(0));
  }

  private String token() {
    return String.valueOf(page.locator("[name=_csrf]").first().getAttribute("value"));
  }

  /** Fetches a file as this visitor. */
  APIResponse fetch(String path) {
    return page.request().get(run.server().address(path));
  }

  /** The number after this beginning in the path of the page shown, such as /apply/. */
  long numberAfter(String beginning) {
    var number = Pattern.compile(Pattern.quote(beginning) + "([0-9]+)").matcher(path());
    if (!number.find()) {
      throw new AssertionError(path() + " has no number after " + beginning);
    }
    return Long.parseLong(number.group(1));
  }

  /** What stands beside this label in a summary of the page. */
  String beside(String labelKey) {
    return page.locator("main .govuk-summary-list__row")
        .filter(
            new Locator.FilterOptions()
                .setHas(
                    page.locator("dt")
                        .getByText(words(labelKey), new Locator.GetByTextOptions().setExact(true))))
        .locator("dd")
        .first()
        .innerText();
  }

  Visitor follow(String linkKey) {
    page.getByRole(
            AriaRole.LINK, new Page.GetByRoleOptions().setName(words(linkKey)).setExact(true))
        .first()
        .click();
    return this;
  }

  Visitor sees(String key, Object... arguments) {
    return seesText(words(key, arguments));
  }

  Visitor seesText(String text) {
    assertThat(page.locator("body").innerText()).contains(text);
    return this;
  }

  /**
   * Looks at the page shown: no violation of axe's rules and nothing that scrolls sideways. A page
   * that was fetched is opened anew in the view that is its turn, and a refused form sent again in
   * the full run; else the answer to a form is looked at as it is, in its turn's width and colours.
   */
  Visitor look(String name) {
    assertThat(status()).as("status of %s (%s)", name, page.url()).isLessThan(500);
    var refusal = run.sights().isFull() ? answer.flatMap(Refusal::in) : Optional.<Refusal>empty();
    for (var turn : run.sights().turnsOf(name)) {
      if (wasFetched() || refusal.isPresent()) {
        try (var twin = twin(turn)) {
          refusal.ifPresentOrElse(form -> twin.isRefused(form, turn), () -> twin.open(in(turn)));
          twin.check(name, turn);
          twin.hasNothingToComplainOf();
        }
      } else {
        lookAsItIs(name, turn);
      }
    }
    run.sights().note(path());
    return this;
  }

  /** Chooses the view at the front door, which keeps it in cookies, and sends the form again. */
  private void isRefused(Refusal form, View turn) {
    open("/?" + turn.choices());
    form.isHadAgainOn(page);
    run.sights().sawRefused(turn);
  }

  private void lookAsItIs(String name, View turn) {
    page.setViewportSize(turn.width(), HEIGHT);
    page.emulateMedia(colours(turn.dark()));
    check(name, new View(view.language(), turn.width(), view.scripts(), view.elder(), turn.dark()));
    page.emulateMedia(colours(view.dark()));
    page.setViewportSize(view.width(), HEIGHT);
  }

  private static Page.EmulateMediaOptions colours(boolean dark) {
    return new Page.EmulateMediaOptions()
        .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT);
  }

  private boolean wasFetched() {
    return answer.filter(response -> response.request().method().equals("GET")).isPresent();
  }

  /** The address of the page shown, for a view. */
  private String in(View turn) {
    var uri = URI.create(page.url());
    var query = Optional.ofNullable(uri.getRawQuery()).map(asked -> asked + "&").orElse("");
    return uri.resolve(uri.getRawPath() + "?" + query + turn.choices()).toString();
  }

  private void check(String name, View turn) {
    run.sights().saw(turn);
    if (PICTURES) {
      screenshot(name + "-" + turn);
    }
    if (turn.scripts()) {
      examine(page, name, turn);
    } else {
      withTheSamePage(turn.dark(), still -> examine(still, name, turn));
    }
  }

  /**
   * Where scripts are off axe cannot run, so the same page, without its scripts, is shown again.
   */
  private void withTheSamePage(boolean dark, Consumer<Page> examination) {
    var html = answer.map(Response::text).orElse("").replaceAll("(?s)<script.*?</script>", "");
    try (var still = run.window(withScripts()).newPage()) {
      still.setViewportSize(page.viewportSize().width, page.viewportSize().height);
      still.emulateMedia(colours(dark));
      still.route(
          page.url(),
          route ->
              route.fulfill(
                  new Route.FulfillOptions()
                      .setContentType("text/html;charset=UTF-8")
                      .setBody(html)));
      still.navigate(page.url());
      examination.accept(still);
    }
  }

  private View withScripts() {
    return new View(view.language(), view.width(), true, view.elder(), view.dark());
  }

  private static void examine(Page shown, String name, View turn) {
    var violations = Axe.violations(shown);
    assertThat(violations)
        .withFailMessage(() ->
            "axe on %s (%s, %s):%n%s"
                .formatted(name, shown.url(), turn, String.join("\n", violations)))
        .isEmpty();
    assertThat(shown.evaluate("() => document.documentElement.scrollWidth - window.innerWidth"))
        .as("pixels that %s (%s, %s) is too wide", name, shown.url(), turn)
        .matches(pixels -> ((Number) pixels).intValue() <= 0);
  }

  /** Keeps a picture of the whole page in target/screenshots. */
  void screenshot(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
  }

  /**
   * No error in the console, no script that failed, nothing the content security policy stopped.
   */
  void hasNothingToComplainOf() {
    assertThat(complaints).as("errors in the browser's console").isEmpty();
  }

  @Override
  public void close() {
    if (ownContext) {
      context.close();
    } else {
      page.close();
    }
  }
}
