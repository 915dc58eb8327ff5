package hongdun.shared;

import java.util.List;
import java.util.Optional;

/** 校验结果 — what came of reading something typed: the value, or every fault in it at once. */
public sealed interface Reading<T> {
  /** The text stands for a value. */
  record Valid<T>(T value) implements Reading<T> {}

  /** The text stands for nothing; at least one fault, in the order they are to be told. */
  record Invalid<T>(List<Fault> faults) implements Reading<T> {
    public Invalid {
      if (faults.isEmpty()) {
        throw new IllegalArgumentException("Something unreadable has at least one fault");
      }
      faults = List.copyOf(faults);
    }
  }

  default Optional<T> toOptional() {
    return switch (this) {
      case Valid<T>(var value) -> Optional.of(value);
      case Invalid<T> _ -> Optional.empty();
    };
  }

  /** Every fault; none when the text stands for a value. */
  default List<Fault> faults() {
    return switch (this) {
      case Valid<T> _ -> List.of();
      case Invalid<T>(var faults) -> faults;
    };
  }

  /**
   * One fault of a code, a number or an amount as typed; its words are in the messages of this
   * room.
   */
  enum Fault {
    EMPTY("shared.fault.empty"),
    LENGTH("shared.fault.length"),
    CHARACTER("shared.fault.character"),
    FORM("shared.fault.form"),
    DIVISION("shared.fault.division"),
    CHECK("shared.fault.check"),
    INNER_CHECK("shared.fault.inner-check"),
    BIRTH_DATE("shared.fault.birth-date"),
    BORN_LATER("shared.fault.born-later"),
    TOO_OLD("shared.fault.too-old"),
    NOT_A_NUMBER("shared.fault.not-a-number"),
    NEGATIVE("shared.fault.negative"),
    DECIMALS("shared.fault.decimals"),
    TOO_LARGE("shared.fault.too-large");

    private final String messageKey;

    Fault(String messageKey) {
      this.messageKey = messageKey;
    }

    public String messageKey() {
      return messageKey;
    }
  }
}
