package hongdun.naming.usecase;

import hongdun.naming.domain.Dictionary;
import hongdun.naming.domain.DictionaryText;
import hongdun.naming.domain.Gazetteer;
import hongdun.naming.domain.Glyphs;
import hongdun.naming.domain.WordLists;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** 词典 — words and place names of a day under the edition they are stored by. */
@Component
class Dictionaries {
  private static final int EDITION_LENGTH = 16;

  private final KnownWords words;
  private final Places places;
  private final Glyphs glyphs;
  private final AtomicReference<Optional<Dictionary>> latest =
      new AtomicReference<>(Optional.empty());

  Dictionaries(KnownWords words, Places places, Glyphs glyphs) {
    this.words = words;
    this.places = places;
    this.glyphs = glyphs;
  }

  /** The dictionary of a day; the edition is reckoned again only when something is another. */
  Dictionary on(LocalDate day) {
    var list = words.on(day);
    var gazetteer = places.gazetteer(day);
    var known = latest.get();
    if (known.isPresent() && isOf(known.get(), list, gazetteer)) {
      return known.get();
    }
    var made = new Dictionary(list, gazetteer, glyphs, edition(DictionaryText.of(list, gazetteer)));
    latest.set(Optional.of(made));
    return made;
  }

  /** A stored edition. */
  Dictionary of(String edition, String text) {
    return new Dictionary(
        DictionaryText.words(text), DictionaryText.gazetteer(text), glyphs, edition);
  }

  @SuppressWarnings("ReferenceEquality")
  private static boolean isOf(Dictionary known, WordLists words, Gazetteer gazetteer) {
    return known.words() == words && known.gazetteer() == gazetteer;
  }

  private static String edition(String text) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, EDITION_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
