package hongdun.portal.usecase;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import hongdun.shared.Shortcoming;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** 句式结构 — which arguments a pattern takes and how, so that another can stand in its place. */
final class MessageShape {
  private static final int LONGEST = 4_000;
  private final Map<Integer, ArgType> arguments;
  private final Map<Integer, String> firstChoices;

  private MessageShape(Map<Integer, ArgType> arguments, Map<Integer, String> firstChoices) {
    this.arguments = arguments;
    this.firstChoices = firstChoices;
  }

  /** The shape of a pattern that is known to be right. */
  public static MessageShape of(String pattern) {
    var parts = new MessagePattern(pattern);
    var arguments = new TreeMap<Integer, ArgType>();
    var choices = new TreeMap<Integer, String>();
    for (int at = 0; at < parts.countParts() - 1; at++) {
      var part = parts.getPart(at);
      if (part.getType() != Part.Type.ARG_START) {
        continue;
      }
      var argument = parts.getPart(at + 1);
      if (argument.getType() != Part.Type.ARG_NUMBER) {
        throw new IllegalArgumentException(parts.getSubstring(argument));
      }
      arguments.merge(
          argument.getValue(),
          part.getArgType(),
          (one, other) -> one == ArgType.NONE ? other : one);
      if (part.getArgType() == ArgType.SELECT
          && parts.getPart(at + 2).getType() == Part.Type.ARG_SELECTOR) {
        choices.putIfAbsent(argument.getValue(), parts.getSubstring(parts.getPart(at + 2)));
      }
    }
    return new MessageShape(arguments, choices);
  }

  /** Everything that keeps a pattern from standing in place of one of this shape. */
  public List<Shortcoming> faultsOf(String field, String pattern, Locale locale) {
    if (pattern.isBlank()) {
      return List.of(Shortcoming.of(field, "portal.texts.fault.empty"));
    }
    if (pattern.length() > LONGEST) {
      return List.of(Shortcoming.of(field, "portal.texts.fault.long", Integer.toString(LONGEST)));
    }
    MessageShape other;
    try {
      other = of(pattern);
      var _ = new MessageFormat(pattern, locale);
    } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
      return List.of(
          Shortcoming.of(
              field,
              "portal.texts.fault.broken",
              Optional.ofNullable(broken.getMessage()).orElse("")));
    }
    var faults = new ArrayList<Shortcoming>();
    other.arguments.forEach((number, type) -> {
      var ours = arguments.get(number);
      if (ours == null) {
        faults.add(Shortcoming.of(field, "portal.texts.fault.unknown", name(number)));
      } else if (type != ArgType.NONE && type != ours) {
        faults.add(Shortcoming.of(field, "portal.texts.fault.type", name(number)));
      }
    });
    arguments.keySet().stream()
        .filter(number -> !other.arguments.containsKey(number))
        .forEach(number ->
            faults.add(Shortcoming.of(field, "portal.texts.fault.missing", name(number))));
    return List.copyOf(faults);
  }

  /** Something to fill the arguments with: their explanations, or a number or choice that fits. */
  public Object[] sample(List<String> explanations) {
    int count = arguments.keySet().stream().mapToInt(number -> number + 1).max().orElse(0);
    var sample = new Object[Math.max(count, explanations.size())];
    for (int number = 0; number < sample.length; number++) {
      var type = arguments.getOrDefault(number, ArgType.NONE);
      var explained = number < explanations.size() ? explanations.get(number) : name(number);
      sample[number] =
          type == ArgType.PLURAL
              ? Integer.valueOf(2)
              : firstChoices.getOrDefault(number, "〔" + explained + "〕");
    }
    return sample;
  }

  /** How many arguments there are, up to the highest. */
  public int count() {
    return arguments.keySet().stream().mapToInt(number -> number + 1).max().orElse(0);
  }

  private static String name(int number) {
    return "{" + number + "}";
  }
}
