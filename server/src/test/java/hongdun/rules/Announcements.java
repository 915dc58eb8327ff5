package hongdun.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LocalVariable;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a class hands to publishEvent, read from its code: the type of the value that is made, taken
 * or fetched directly before the call.
 */
final class Announcements {
  private static final String UNKNOWN = "java.lang.Object";

  private final JavaClass announcer;
  private final List<Announcement> found = new ArrayList<>();

  private Announcements(JavaClass announcer) {
    this.announcer = announcer;
  }

  /** One call, and the name of the type it announces. */
  record Announcement(String where, String type) {}

  static List<Announcement> of(JavaClass announcer) {
    var announcements = new Announcements(announcer);
    ClassFile.of().parse(announcements.bytes()).methods().forEach(announcements::read);
    return announcements.found;
  }

  private byte[] bytes() {
    var source = announcer.getSource().orElseThrow().getUri();
    try (var stream = source.toURL().openStream()) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(MethodModel method) {
    method.code().ifPresent(code -> read(method.methodName().stringValue(), code));
  }

  private void read(String method, CodeModel code) {
    var variables = variables(code);
    var before = UNKNOWN;
    for (var element : code) {
      if (element instanceof Instruction instruction) {
        if (instruction instanceof InvokeInstruction call
            && call.name().equalsString("publishEvent")) {
          found.add(new Announcement(announcer.getName() + "." + method, before));
        }
        before = valueOf(instruction, variables);
      }
    }
  }

  private static Map<Integer, String> variables(CodeModel code) {
    var variables = new HashMap<Integer, String>();
    for (var element : code) {
      if (element instanceof LocalVariable variable) {
        variables.merge(
            variable.slot(),
            name(variable.typeSymbol()),
            (one, other) -> one.equals(other) ? one : UNKNOWN);
      }
    }
    return variables;
  }

  private static String valueOf(Instruction instruction, Map<Integer, String> variables) {
    return switch (instruction) {
      case InvokeInstruction call when call.name().equalsString("<init>") ->
          name(call.owner().asSymbol());
      case InvokeInstruction call -> name(call.typeSymbol().returnType());
      case TypeCheckInstruction cast -> name(cast.type().asSymbol());
      case LoadInstruction load -> variables.getOrDefault(load.slot(), UNKNOWN);
      default -> UNKNOWN;
    };
  }

  private static String name(ClassDesc type) {
    return type.packageName().isEmpty()
        ? type.displayName()
        : type.packageName() + "." + type.displayName();
  }
}
