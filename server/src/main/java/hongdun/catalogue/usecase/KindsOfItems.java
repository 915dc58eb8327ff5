package hongdun.catalogue.usecase;

import hongdun.agency.MatterKinds;
import hongdun.catalogue.Catalogue;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** 办件类别 — every item of the catalogue is a kind of matter some unit answers for. */
@Component
class KindsOfItems implements MatterKinds {
  private final Catalogue catalogue;

  KindsOfItems(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public List<Kind> kinds(LocalDate on) {
    return catalogue.items(on).stream().map(item -> new Kind(item.code(), item.title())).toList();
  }
}
