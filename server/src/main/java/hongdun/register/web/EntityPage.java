package hongdun.register.web;

import hongdun.portal.Page;
import hongdun.register.domain.EntityRecord;

/**
 * 公示页 — everything of an entity that anyone may know.
 *
 * @param linkedData the same facts for machines (schema.org, JSON-LD)
 */
public record EntityPage(EntityRecord record, String linkedData) implements Page {
  @Override
  public String template() {
    return "register/entity";
  }
}
