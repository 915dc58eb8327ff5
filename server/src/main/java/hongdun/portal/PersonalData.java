package hongdun.portal;

import hongdun.shared.BilingualText;
import hongdun.shared.LegalBasis;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * 个人信息 — what a room holds on the person of an account; every room that holds any declares it,
 * copies it and erases it (Personal Information Protection Law Art. 17, 45, 47).
 */
public interface PersonalData {
  /** The room's name; it keeps apart what each has erased. */
  String room();

  /** What it holds on people, whoever they are, for the privacy notice. */
  List<Holding> holdings();

  /** What it holds on the person of this account, in the order it is read. */
  default List<Section> copy(long account) {
    return List.of();
  }

  /** What runs and must end before anything of this account is erased. */
  default List<Obstacle> obstacles(long account) {
    return List.of();
  }

  /**
   * 删除 — erases what no law keeps, in the current transaction. It is called again when it is not
   * known whether it was done, and then changes nothing.
   */
  default void erase(long account) {}

  /**
   * 持有的信息 — a kind of data. Its words are {@code key}, {@code key.why}, {@code key.who}, and {@code
   * key.erased} for what becomes of it when an account is erased.
   *
   * @param basis why it may be held
   * @param staysBy by which article it stays when an account is erased; empty when it goes
   * @param retention its code in the list of periods; empty when it lasts as long as its account or
   *     its file
   */
  record Holding(
      String key, LegalBasis basis, Optional<LegalBasis> staysBy, Optional<String> retention) {
    public static Holding goes(String key, LegalBasis basis) {
      return new Holding(key, basis, Optional.empty(), Optional.empty());
    }

    public static Holding stays(String key, LegalBasis basis, LegalBasis by) {
      return new Holding(key, basis, Optional.of(by), Optional.empty());
    }

    public Holding until(String period) {
      return new Holding(key, basis, staysBy, Optional.of(period));
    }
  }

  /** A part of the copy, under the words of its key. */
  record Section(String key, List<Item> items) {
    public Section {
      items = List.copyOf(items);
    }
  }

  /** One thing of a section, such as an application, with the files that belong to it. */
  record Item(String title, List<Line> lines, List<Attached> files) {
    public Item {
      lines = List.copyOf(lines);
      files = List.copyOf(files);
    }

    public static Item of(String title, Line... lines) {
      return new Item(title, List.of(lines), List.of());
    }
  }

  /** A file handed in; it is opened when it is written. */
  record Attached(String name, Supplier<InputStream> content) {}

  /** One datum with its label. */
  record Line(String labelKey, List<String> labelArguments, Value value) {
    public static Line of(String labelKey, String value) {
      return new Line(labelKey, List.of(), new Value.Plain(value));
    }

    public static Line of(String labelKey, Instant at) {
      return new Line(labelKey, List.of(), new Value.At(at));
    }

    /** A code with the key of its words. */
    public static Line named(String labelKey, String code, String wordsKey) {
      return new Line(labelKey, List.of(), new Value.Named(code, wordsKey));
    }

    public static Line spoken(String labelKey, String code, BilingualText words) {
      return new Line(labelKey, List.of(), new Value.Spoken(code, words));
    }
  }

  /** What is held, as machines and as people read it. */
  sealed interface Value {
    String code();

    /** As it was entered. */
    record Plain(String code) implements Value {}

    record Named(String code, String wordsKey) implements Value {}

    record Spoken(String code, BilingualText words) implements Value {}

    record At(Instant instant) implements Value {
      @Override
      public String code() {
        return instant.toString();
      }
    }
  }

  /** What must end first: words with a link to it. */
  record Obstacle(String messageKey, List<String> arguments, String path) {}
}
