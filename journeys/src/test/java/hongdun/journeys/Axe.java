package hongdun.journeys;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * 无障碍检查 — asks axe-core what is wrong with a page for people who do not see or use it as most do.
 */
final class Axe {
  private static final String SCRIPT = script();
  private static final String RUN =
      """
      async () => JSON.stringify((await axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
        resultTypes: ['violations']
      })).violations)
      """;

  private Axe() {}

  private static String script() {
    try (var stream = Axe.class.getResourceAsStream("/axe/axe.min.js")) {
      if (stream == null) {
        throw new IllegalStateException("axe.min.js is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One line for each element that breaks a rule; none is good. */
  static List<String> violations(Page page) {
    page.evaluate(SCRIPT + "; undefined");
    var found = JsonParser.parseString(String.valueOf(page.evaluate(RUN))).getAsJsonArray();
    var lines = new ArrayList<String>();
    for (var violation : found) {
      describe(violation.getAsJsonObject(), lines);
    }
    return lines;
  }

  private static void describe(JsonObject violation, List<String> lines) {
    for (var node : violation.getAsJsonArray("nodes")) {
      var element = node.getAsJsonObject();
      lines.add(
          "%s (%s): %s%n    at %s%n    %s%n    %s"
              .formatted(
                  violation.get("id").getAsString(),
                  violation.get("impact").getAsString(),
                  violation.get("help").getAsString(),
                  joined(element.getAsJsonArray("target")),
                  element.get("html").getAsString(),
                  element.get("failureSummary").getAsString().replace("\n", "\n    ")));
    }
  }

  private static String joined(JsonArray target) {
    var parts = new ArrayList<String>();
    target.forEach(part -> parts.add(part.toString()));
    return String.join(" ", parts);
  }
}
