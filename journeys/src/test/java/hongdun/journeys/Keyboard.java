package hongdun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.function.Predicate;

/** 键盘 — hands that never touch a mouse: they go on by Tab, and press what has the focus. */
final class Keyboard {
  private static final int MOST_TABS = 300;
  private static final int MOST_ARROWS = 400;

  private final Page page;

  Keyboard(Visitor visitor) {
    this.page = visitor.page();
  }

  /** The first stop of a page leads past everything that stands on all of them. */
  Keyboard skipsToTheContent() {
    page.keyboard().press("Tab");
    assertThat(page.locator(".govuk-skip-link").evaluate("e => e === document.activeElement"))
        .as("the first stop of %s is the link to the content", page.url())
        .isEqualTo(true);
    page.keyboard().press("Enter");
    return this;
  }

  /** Goes on until something has the focus, and that can be seen. */
  Keyboard to(Locator wanted) {
    for (int tab = 0; !hasFocus(wanted); tab++) {
      assertThat(tab).as("stops on %s before %s", page.url(), wanted).isLessThan(MOST_TABS);
      page.keyboard().press("Tab");
    }
    assertThat(
            page.evaluate(
                "() => { const s = getComputedStyle(document.activeElement);"
                    + " return s.outlineStyle !== 'none' || s.boxShadow !== 'none'"
                    + " || document.activeElement.matches('[type=radio],[type=checkbox]'); }"))
        .as("%s shows that it has the focus", wanted)
        .isEqualTo(true);
    return this;
  }

  private static boolean hasFocus(Locator wanted) {
    return Boolean.TRUE.equals(wanted.evaluate("e => e === document.activeElement"));
  }

  /** Writes into a field; Chinese comes whole from the input method. */
  Keyboard write(Locator field, String text) {
    to(field);
    page.keyboard().press("ControlOrMeta+A");
    page.keyboard().insertText(text);
    return this;
  }

  /** Goes down a list until it has a value. */
  Keyboard choose(Locator list, String value) {
    to(list);
    page.keyboard().press("Home");
    for (int step = 0; !list.inputValue().equals(value); step++) {
      assertThat(step).as("%s has %s", list, value).isLessThan(MOST_ARROWS);
      page.keyboard().press("ArrowDown");
    }
    return this;
  }

  /** Comes to a group of choices by Tab, and to the choice by the arrows. */
  Keyboard take(String name, String value) {
    var group = page.locator("[name=\"%s\"]".formatted(name));
    var wanted = page.locator("[name=\"%s\"][value=\"%s\"]".formatted(name, value));
    for (int tab = 0; group.all().stream().noneMatch(Keyboard::hasFocus); tab++) {
      assertThat(tab).as("stops on %s before %s", page.url(), name).isLessThan(MOST_TABS);
      page.keyboard().press("Tab");
    }
    for (int step = 0; !hasFocus(wanted); step++) {
      assertThat(step).as("%s has %s", name, value).isLessThan(MOST_ARROWS);
      page.keyboard().press("ArrowDown");
    }
    page.keyboard().press("Space");
    assertThat(wanted.isChecked()).as("%s is %s", name, value).isTrue();
    return this;
  }

  /** Presses a button or follows a link, and waits until another page is there. */
  Keyboard enter(Locator wanted, Predicate<String> path) {
    to(wanted);
    page.keyboard().press("Enter");
    page.waitForURL(address -> path.test(URI.create(address).getPath()));
    return this;
  }
}
