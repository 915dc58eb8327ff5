package hongdun.portal;

import hongdun.shared.Shortcoming;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * 设置项 — something a bureau may set: its key, what it is when nobody sets it, and how what is typed
 * is read. A room declares it as a bean and reads it through {@link Settings}. The environment
 * comes first, then what was set in the browser, then the standard. Its words are the keys {@code
 * <words>} and {@code <words>.hint}.
 *
 * @param standard as it would be typed; empty where nothing is the standard
 * @param reading what is typed becomes a value; empty when it is none
 * @param fault what to say of something that is no value
 * @param fixed whether it is settled when the server starts and only shown
 * @param secret whether its value is never shown, and sealed where it is kept
 * @param choices the values it may have where they are few; their words are {@code <words>.<value>}
 */
public record Setting<T>(
    String key,
    String words,
    String standard,
    Function<String, Optional<T>> reading,
    Shortcoming fault,
    boolean fixed,
    boolean secret,
    List<String> choices) {
  private static final String FIELD = "value";
  private static final int LONGEST = 300;
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~/-]*)?");
  private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,5})(KB|MB)");

  public Setting {
    choices = List.copyOf(choices);
    if (reading.apply(standard).isEmpty()) {
      throw new IllegalArgumentException("The standard of " + key + " cannot be read");
    }
  }

  /** A whole number between two. */
  public static Setting<Long> number(
      String key, String words, long standard, long least, long most) {
    return of(
        key,
        words,
        Long.toString(standard),
        text -> whole(text).filter(number -> number >= least && number <= most),
        Shortcoming.of(
            FIELD, "portal.settings.fault.number", Long.toString(least), Long.toString(most)));
  }

  /** An address of the web, or nothing. */
  public static Setting<Optional<URI>> address(String key, String words) {
    return of(
        key,
        words,
        "",
        Setting::addressOrNone,
        Shortcoming.of(FIELD, "portal.settings.fault.address"));
  }

  private static Optional<Optional<URI>> addressOrNone(String text) {
    if (text.isEmpty()) {
      return Optional.of(Optional.empty());
    }
    return ADDRESS.matcher(text).matches()
        ? Optional.of(Optional.of(URI.create(text)))
        : Optional.empty();
  }

  /** A size of a file in bytes, typed as 10MB. */
  public static Setting<Long> size(String key, String words, String standard, long mostMegabytes) {
    return of(
        key,
        words,
        standard,
        text -> bytes(text).filter(bytes -> bytes <= mostMegabytes * 1024 * 1024),
        Shortcoming.of(FIELD, "portal.settings.fault.size", Long.toString(mostMegabytes)));
  }

  /** A length of time typed as ISO or with a unit: 30m, 12h. */
  public static Setting<Duration> duration(
      String key, String words, String standard, Duration least, Duration most) {
    return of(
        key,
        words,
        standard,
        text ->
            length(text).filter(time -> time.compareTo(least) >= 0 && time.compareTo(most) <= 0),
        Shortcoming.of(FIELD, "portal.settings.fault.duration", typed(least), typed(most)));
  }

  /** One of some words. */
  public static Setting<String> choice(
      String key, String words, String standard, List<String> choices) {
    return new Setting<>(
        key,
        words,
        standard,
        text -> Optional.of(text).filter(choices::contains),
        Shortcoming.of(FIELD, "portal.settings.fault.choice", String.join(", ", choices)),
        false,
        false,
        choices);
  }

  /** A text of some length, perhaps none. */
  public static Setting<String> text(String key, String words, String standard) {
    return of(
        key,
        words,
        standard,
        text -> Optional.of(text).filter(typed -> typed.length() <= LONGEST),
        Shortcoming.of(FIELD, "portal.settings.fault.text", Integer.toString(LONGEST)));
  }

  /** A text that a rule allows, or none; the rule's fault says what is allowed. */
  public static Setting<String> ruled(
      String key, String words, String standard, Predicate<String> rule, String faultKey) {
    return of(
        key,
        words,
        standard,
        text ->
            Optional.of(text)
                .filter(typed -> typed.length() <= LONGEST)
                .filter(typed -> typed.isEmpty() || rule.test(typed)),
        Shortcoming.of(FIELD, faultKey));
  }

  /** What is settled when the server starts: shown, with where it comes from. */
  public static Setting<String> settledAtStart(String key, String words, String standard) {
    var plain = text(key, words, standard);
    return new Setting<>(
        key, words, standard, plain.reading(), plain.fault(), true, false, List.of());
  }

  /** The same, never shown. */
  public Setting<T> kept() {
    return new Setting<>(key, words, standard, reading, fault, fixed, true, choices);
  }

  private static <T> Setting<T> of(
      String key,
      String words,
      String standard,
      Function<String, Optional<T>> reading,
      Shortcoming fault) {
    return new Setting<>(key, words, standard, reading, fault, false, false, List.of());
  }

  private static Optional<Long> whole(String text) {
    return text.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }

  private static Optional<Long> bytes(String text) {
    var size = SIZE.matcher(text);
    return size.matches()
        ? Optional.of(
            Long.parseLong(size.group(1)) * 1024 * (size.group(2).equals("MB") ? 1024 : 1))
        : Optional.empty();
  }

  private static Optional<Duration> length(String text) {
    try {
      var iso = text.toUpperCase(java.util.Locale.ROOT);
      if (iso.startsWith("P")) {
        return Optional.of(Duration.parse(iso));
      }
      return text.matches("[0-9]{1,6}[smhd]")
          ? Optional.of(Duration.parse(iso.endsWith("D") ? "P" + iso : "PT" + iso))
          : Optional.empty();
    } catch (DateTimeException notALength) {
      return Optional.empty();
    }
  }

  private static String typed(Duration time) {
    return time.toMinutes() < 60
        ? time.toMinutes() + "m"
        : time.toHours() < 48 ? time.toHours() + "h" : time.toDays() + "d";
  }
}
