package hongdun.portal;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * 句式 — a message whose pattern was read once, to be filled in many times. Where it only puts texts
 * between its words they are joined; ICU does the rest.
 */
final class Phrase {
  private final MessageFormat format;
  private final Set<Integer> counted;
  private final List<Blank> blanks;
  private final String end;

  private Phrase(MessageFormat format, Set<Integer> counted, List<Blank> blanks, String end) {
    this.format = format;
    this.counted = counted;
    this.blanks = blanks;
    this.end = end;
  }

  /** 空格 — a place for an argument, and the words before it. */
  private record Blank(String before, int argument) {}

  static Phrase of(String pattern, Locale locale) {
    var parts = new MessagePattern(pattern);
    var counted = new HashSet<Integer>();
    var blanks = new ArrayList<Blank>();
    boolean joins = pattern.indexOf('\'') < 0;
    int from = 0;
    for (int at = 0; at < parts.countParts() - 1; at++) {
      var part = parts.getPart(at);
      if (part.getType() == Part.Type.ARG_START) {
        var argument = parts.getPart(at + 1);
        if (part.getArgType().hasPluralStyle()) {
          counted.add(argument.getValue());
        }
        if (part.getArgType() == ArgType.NONE && argument.getType() == Part.Type.ARG_NUMBER) {
          blanks.add(new Blank(pattern.substring(from, part.getIndex()), argument.getValue()));
          from = parts.getPart(parts.getLimitPartIndex(at)).getLimit();
        } else {
          joins = false;
        }
      }
    }
    return new Phrase(
        new MessageFormat(pattern, locale),
        Set.copyOf(counted),
        joins ? List.copyOf(blanks) : List.of(),
        joins ? pattern.substring(from) : "");
  }

  String with(Object... arguments) {
    if (blanks.isEmpty() || !areTexts(arguments)) {
      return formatted(arguments);
    }
    var text = new StringBuilder();
    for (var blank : blanks) {
      text.append(blank.before()).append(arguments[blank.argument()]);
    }
    return text.append(end).toString();
  }

  private boolean areTexts(Object[] arguments) {
    for (var blank : blanks) {
      if (blank.argument() >= arguments.length
          || !(arguments[blank.argument()] instanceof String)) {
        return false;
      }
    }
    return true;
  }

  /** What a pattern counts may come as text, as a shortcoming carries it: there it is a number. */
  private String formatted(Object[] arguments) {
    var given = arguments.clone();
    for (int argument : counted) {
      if (argument < given.length && given[argument] instanceof String text) {
        given[argument] = new BigDecimal(text);
      }
    }
    // A format keeps what it is about while it writes.
    synchronized (format) {
      return format.format(given);
    }
  }
}
