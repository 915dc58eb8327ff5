package hongdun.catalogue.usecase;

import hongdun.portal.BeforeTheDoors;
import org.springframework.stereotype.Component;

/** Brings the catalogue up to its files before the doors open. */
@Component
class OpenCatalogue extends BeforeTheDoors {
  /** After the bureaus, before the rooms that handle matters. */
  private static final int PHASE = 110;

  private final LoadCatalogue catalogue;

  OpenCatalogue(LoadCatalogue catalogue) {
    super(PHASE);
    this.catalogue = catalogue;
  }

  @Override
  protected void prepare() {
    catalogue.load();
  }
}
