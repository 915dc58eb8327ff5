package hongdun.casework;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

/** Every room that has a procedure says which rules of conflict bind its acts. */
@HongdunTest
class ConflictDeclarationTests {
  private final List<MatterRoom> rooms;
  private final List<ConflictDeclaration> declarations;

  ConflictDeclarationTests(
      ObjectProvider<MatterRoom> rooms, ObjectProvider<ConflictDeclaration> declarations) {
    this.rooms = rooms.stream().toList();
    this.declarations = declarations.stream().toList();
  }

  @Test
  void everyProcedureDeclaresItsConflictsOnce() {
    assertThat(declarations.stream().map(one -> one.conflicts().procedure().code()))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            rooms.stream().map(room -> room.procedure().code()).toList());
  }

  @Test
  void everyActOfAnOfficerDeclaresWhatBindsIt() {
    for (var declaration : declarations) {
      assertThat(declaration.conflicts().lint())
          .as(declaration.conflicts().procedure().code())
          .isEmpty();
    }
  }
}
