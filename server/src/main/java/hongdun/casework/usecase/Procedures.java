package hongdun.casework.usecase;

import hongdun.casework.Matter;
import hongdun.casework.MatterRoom;
import hongdun.casework.domain.ProcedureTable;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** 办理流程 — the procedures of all rooms, and the room of a matter. */
@Component
public class Procedures {
  private final Supplier<List<MatterRoom>> rooms;

  /** The rooms ask for the desk themselves, so they are looked up when first asked for. */
  Procedures(ObjectProvider<MatterRoom> rooms) {
    this.rooms = SingletonSupplier.of(() -> rooms.stream().toList());
  }

  public List<MatterRoom> rooms() {
    return rooms.get();
  }

  public Optional<ProcedureTable> find(String code) {
    return rooms().stream()
        .map(room -> new ProcedureTable(room.procedure()))
        .filter(table -> table.code().equals(code))
        .findFirst();
  }

  /** The table of a matter; a matter of a procedure no room declares is a defect and throws. */
  public ProcedureTable of(Matter matter) {
    return new ProcedureTable(room(matter.procedure()).procedure());
  }

  /** The room that handles an item of the catalogue. */
  public Optional<MatterRoom> roomOfItem(String item) {
    return rooms().stream().filter(room -> room.items().contains(item)).findFirst();
  }

  public MatterRoom room(String procedure) {
    return rooms().stream()
        .filter(room -> room.procedure().code().equals(procedure))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No room declares " + procedure));
  }
}
