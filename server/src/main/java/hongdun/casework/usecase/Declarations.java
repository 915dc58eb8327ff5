package hongdun.casework.usecase;

import hongdun.casework.ConflictDeclaration;
import hongdun.casework.ConflictFacts;
import hongdun.casework.Conflicts;
import hongdun.casework.Matter;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** 冲突规则声明 — what the rooms declared of conflicts. */
@Component
class Declarations {
  private final ObjectProvider<ConflictDeclaration> rooms;

  Declarations(ObjectProvider<ConflictDeclaration> rooms) {
    this.rooms = rooms;
  }

  /** The rules of a matter; a procedure no room declares is a defect and throws. */
  Conflicts conflicts(Matter matter) {
    return room(matter).conflicts();
  }

  ConflictFacts facts(Matter matter) {
    return room(matter).facts(matter.id());
  }

  private ConflictDeclaration room(Matter matter) {
    return of(matter.procedure())
        .orElseThrow(() -> new IllegalStateException("No room declares " + matter.procedure()));
  }

  Optional<ConflictDeclaration> of(String procedure) {
    return rooms.stream()
        .filter(room -> room.conflicts().procedure().code().equals(procedure))
        .findFirst();
  }
}
