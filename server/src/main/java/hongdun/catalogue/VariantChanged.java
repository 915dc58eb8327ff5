package hongdun.catalogue;

import hongdun.portal.OutOfTurn;

/** Somebody else changed or activated the draft since the page was shown. */
public final class VariantChanged extends OutOfTurn {
  private static final long serialVersionUID = 1L;

  public VariantChanged(VariantId variant, int seen) {
    super(
        "catalogue.variant-changed",
        "Variant %d is no draft at revision %d any more".formatted(variant.value(), seen));
  }
}
