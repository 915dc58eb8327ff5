package hongdun.casework.web;

import hongdun.catalogue.VariantVersion;
import hongdun.portal.Page;

/** 废弃草案 — asks once more before a draft is discarded. */
public record DiscardVariantPage(VariantVersion version) implements Page {
  @Override
  public String template() {
    return "casework/discardVariant";
  }
}
