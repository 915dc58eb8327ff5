package hongdun.register.web;

import hongdun.portal.Frame;
import hongdun.register.domain.EntityRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** 关联数据 — the public facts of an entity in the vocabulary of schema.org. */
@Component
class LinkedData {
  private final ObjectMapper json;

  LinkedData(ObjectMapper json) {
    this.json = json;
  }

  /** JSON that may stand inside a script element: nothing in it can end the element. */
  String of(EntityRecord record, Frame frame) {
    var entity = record.entity();
    var facts = new LinkedHashMap<String, Object>();
    facts.put("@context", "https://schema.org");
    facts.put("@type", "Organization");
    facts.put("legalName", entity.name());
    facts.put(
        "identifier",
        Map.of(
            "@type", "PropertyValue",
            "propertyID", "GB 32100-2015",
            "value", entity.code().value()));
    facts.put("foundingDate", entity.established().toString());
    if (!entity.domicile().isEmpty()) {
      facts.put("address", entity.domicile());
    }
    facts.put("url", entity.path());
    facts.put("description", frame.text("register.state." + entity.state()));
    return json.writeValueAsString(facts)
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026");
  }
}
