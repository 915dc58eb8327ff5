package hongdun.register.web;

import hongdun.portal.Page;
import hongdun.register.LicenceCopies.LicenceCopy;
import hongdun.register.domain.EntityRecord;
import java.util.Optional;

/**
 * 公示页 — everything of an entity that anyone may know.
 *
 * @param scanned the printed copy whose QR code led here
 * @param linkedData the same facts for machines (schema.org, JSON-LD)
 */
public record EntityPage(EntityRecord record, Optional<LicenceCopy> scanned, String linkedData)
    implements Page {
  @Override
  public String template() {
    return "register/entity";
  }
}
