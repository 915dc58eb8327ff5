package hongdun.casework.usecase;

import hongdun.casework.MatterRoom;
import hongdun.catalogue.EntityKinds;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 主体类别 — the types of market entity, as the room that handles the item declares them. */
@Component
class KindsOfEntities implements EntityKinds {
  private final Procedures procedures;

  KindsOfEntities(Procedures procedures) {
    this.procedures = procedures;
  }

  @Override
  public Map<String, String> of(String item) {
    return procedures.roomOfItem(item).map(MatterRoom::entityTypes).orElse(Map.of());
  }
}
