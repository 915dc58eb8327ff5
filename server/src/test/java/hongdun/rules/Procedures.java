package hongdun.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import hongdun.casework.Procedure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The procedure tables of a house: constants of type {@link Procedure}. */
final class Procedures {
  private Procedures() {}

  /** A table and the room it stands in. */
  record Table(String room, Procedure<?, ?> procedure) {
    List<String> faults(Messages words) {
      var faults = new ArrayList<String>();
      procedure.lint().forEach(fault -> faults.add(procedure.code() + ": " + fault));
      Stream.concat(stageKeys(procedure), stepKeys(procedure))
          .filter(key -> !words.has(key))
          .forEach(key -> faults.add(procedure.code() + ": no words in both languages for " + key));
      return faults;
    }
  }

  private static <S extends Enum<S>> Stream<String> stageKeys(Procedure<S, ?> procedure) {
    return procedure.stages().stream().map(procedure::stageKey);
  }

  private static <A extends Enum<A>> Stream<String> stepKeys(Procedure<?, A> procedure) {
    return procedure.moves().stream().map(move -> procedure.stepKey(move.step())).distinct();
  }

  static List<Table> in(House house) {
    return house.stream()
        .flatMap(type -> type.getFields().stream())
        .filter(field -> field.getRawType().isEquivalentTo(Procedure.class))
        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
        .map(field -> new Table(house.roomOf(field.getOwner()), value(field)))
        .toList();
  }

  private static Procedure<?, ?> value(JavaField field) {
    try {
      var reflected = field.reflect();
      reflected.setAccessible(true);
      if (reflected.get(null) instanceof Procedure<?, ?> procedure) {
        return procedure;
      }
      throw new IllegalStateException(field.getFullName() + " is empty");
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Classes that keep a table where no rule can find it. */
  static List<String> hidden(House house) {
    return house.stream()
        .filter(type -> calls(type, "build"))
        .filter(type ->
            type.getFields().stream()
                .noneMatch(field -> field.getRawType().isEquivalentTo(Procedure.class)))
        .map(type -> type.getName() + " makes a procedure that is no constant")
        .toList();
  }

  private static boolean calls(JavaClass type, String method) {
    return type.getMethodCallsFromSelf().stream()
        .anyMatch(call ->
            call.getName().equals(method)
                && call.getTargetOwner().getName().equals(Procedure.Table.class.getName()));
  }
}
