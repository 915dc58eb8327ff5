package hongdun.journeys;

import com.google.gson.JsonParser;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * 办事劳动 — counts what a person does at a page: pages, fields typed, keys, choices, clicks, files and
 * words, and reckons how long that takes somebody who never saw the product, by the keystroke-level
 * model of Card, Moran and Newell (1980) and measured speeds of reading.
 */
final class Labour {
  /** A key, for an average typist who is no secretary. */
  private static final double KEY = 0.28;

  /** To point at something with a mouse, and to press and release its button. */
  private static final double POINT = 1.1;

  private static final double PRESS = 0.2;

  /** To move the hand between keyboard and mouse. */
  private static final double HOME = 0.4;

  /**
   * To make up one's mind before each field, choice, click and file, and to find it on the display:
   * the words it bears are read in this time (Kieras 2001).
   */
  private static final double MIND = 1.35;

  /** Until a page is there: more than any took in the benchmarks. */
  private static final double ANSWER = 0.5;

  /** To find a file: to open the window, the folder, the file, and to confirm. */
  private static final int STEPS_TO_A_FILE = 4;

  /** To take up the telephone, read a message and come back with a code or to a link. */
  private static final double MESSAGE = 15;

  /** Letters of pinyin and the key that chooses, for one Chinese character. */
  private static final int KEYS_A_CHARACTER = 4;

  /**
   * Chinese characters a minute: 255 read aloud (Trauzettel-Klosinski and Dietz 2012), of which
   * silent reading is faster as 238 words are to 183 (Brysbaert 2019).
   */
  private static final double CHARACTERS_A_MINUTE = 255.0 * 238 / 183;

  /** What of all other words is read at the most (Nielsen 2008, after Weinreich et al.). */
  private static final double SHARE_READ = 0.28;

  private static final double MINUTE = 60;
  private static final String MARK = "labour:";
  private static final String SCRIPT = script();

  private final Set<String> read = new HashSet<>();
  private int pages;
  private int fields;
  private int keys;
  private int choices;
  private int clicks;
  private int files;
  private int messages;
  private int labels;
  private int prose;

  private static String script() {
    try (var stream = Labour.class.getResourceAsStream("/labour/watch.js")) {
      if (stream == null) {
        throw new IllegalStateException("watch.js is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Watches a window from its next page on. */
  void watch(Page page) {
    page.addInitScript(SCRIPT);
    page.onConsoleMessage(this::hear);
  }

  private void hear(ConsoleMessage message) {
    if (!message.text().startsWith(MARK)) {
      return;
    }
    var told = JsonParser.parseString(message.text().substring(MARK.length())).getAsJsonObject();
    switch (told.get("did").getAsString()) {
      case "typed" -> typed(told.get("text").getAsString());
      case "chose" -> choices++;
      case "clicked" -> clicks++;
      case "attached" -> files++;
      default -> {
        pages++;
        told.getAsJsonArray("labels").forEach(line -> labels += fresh(line.getAsString()));
        told.getAsJsonArray("prose").forEach(line -> prose += fresh(line.getAsString()));
      }
    }
  }

  private void typed(String text) {
    fields++;
    keys +=
        text.codePoints()
            .map(letter -> Character.isIdeographic(letter) ? KEYS_A_CHARACTER : 1)
            .sum();
    // A code of six digits comes from a message.
    if (text.matches("[0-9]{6}")) {
      messages++;
    }
  }

  /** How many characters of a line are read: what was read on a page before is known. */
  private int fresh(String line) {
    return read.add(line) ? Math.toIntExact(line.codePoints().count()) : 0;
  }

  double seconds() {
    return acting() + reading() + waiting();
  }

  private double acting() {
    return fields * (MIND + POINT + PRESS + 2 * HOME)
        + keys * KEY
        + (choices + clicks) * (MIND + POINT + PRESS)
        + files * (MIND + STEPS_TO_A_FILE * (POINT + PRESS));
  }

  private double reading() {
    return prose * SHARE_READ / CHARACTERS_A_MINUTE * MINUTE;
  }

  /** If every word of every page were read, the labels apart from making up one's mind. */
  private double readingAll() {
    return (labels + prose) / CHARACTERS_A_MINUTE * MINUTE;
  }

  private double waiting() {
    return pages * ANSWER + messages * MESSAGE;
  }

  /** The figures, a line each. */
  String figures() {
    return String.format(
        Locale.ROOT,
        """
        pages %d
        fields typed %d
        keys %d
        choices %d
        clicks %d
        files %d
        codes from messages %d
        characters of labels %d
        characters of hints, help and text %d
        acting %.0f s
        reading %.0f s
        waiting %.0f s
        in all %.0f s
        in all, if every word were read: %.0f s
        """,
        pages,
        fields,
        keys,
        choices,
        clicks,
        files,
        messages,
        labels,
        prose,
        acting(),
        reading(),
        waiting(),
        seconds(),
        acting() + readingAll() + waiting());
  }
}
