package hongdun.register.web;

import hongdun.portal.Frame;
import hongdun.portal.PublicAddress;
import hongdun.register.MarketEntity;
import hongdun.register.domain.EntityRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/**
 * 关联数据 — the public facts of an entity in the vocabularies of schema.org and of the W3C's
 * Registered Organization (RegOrg), which says what schema.org cannot: type, status and the
 * registration itself. The terms stand in the document, so nothing has to be fetched to read it.
 */
@Component
class LinkedData {
  private static final Map<String, String> TERMS =
      Map.of(
          "rov", "http://www.w3.org/ns/regorg#",
          "adms", "http://www.w3.org/ns/adms#",
          "skos", "http://www.w3.org/2004/02/skos/core#",
          "dct", "http://purl.org/dc/terms/",
          "xsd", "http://www.w3.org/2001/XMLSchema#");

  private final ObjectMapper json;
  private final PublicAddress address;

  LinkedData(ObjectMapper json, PublicAddress address) {
    this.json = json;
    this.address = address;
  }

  /** JSON that may stand inside a script element: nothing in it can end the element. */
  String of(EntityRecord record, Frame frame) {
    return json.writeValueAsString(facts(record, frame))
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026");
  }

  private Map<String, Object> facts(EntityRecord record, Frame frame) {
    var entity = record.entity();
    var page = address.of(entity.path());
    var facts = new LinkedHashMap<String, Object>();
    facts.put("@context", List.of("https://schema.org", TERMS));
    facts.put("@type", List.of("Organization", "rov:RegisteredOrganization"));
    facts.put("@id", page);
    facts.put("url", page);
    facts.put("legalName", entity.name());
    facts.put("rov:legalName", entity.name());
    facts.put(
        "identifier",
        Map.of(
            "@type", "PropertyValue",
            "propertyID", "GB 32100-2015",
            "value", entity.code().value()));
    facts.put("foundingDate", entity.established().toString());
    if (!entity.domicile().isEmpty()) {
      facts.put(
          "address",
          Map.of(
              "@type",
              "PostalAddress",
              "streetAddress",
              entity.domicile(),
              "addressRegion",
              entity.region().code(),
              "addressCountry",
              "CN"));
    }
    facts.put("description", frame.text("register.state." + entity.state()));
    facts.put(
        "rov:orgType", concept(entity.type().name(), frame.text("register.type." + entity.type())));
    facts.put(
        "rov:orgStatus",
        concept(entity.state().name(), frame.text("register.state." + entity.state())));
    facts.put("rov:registration", registration(record, entity));
    return facts;
  }

  /** The registration: under which number, by which authority, since when. */
  private static Map<String, Object> registration(EntityRecord record, MarketEntity entity) {
    var registration = new LinkedHashMap<String, Object>();
    registration.put("@type", "adms:Identifier");
    registration.put("skos:notation", entity.code().value());
    record
        .authority()
        .ifPresent(authority -> registration.put("adms:schemaAgency", authority.zh()));
    registration.put(
        "dct:issued", Map.of("@type", "xsd:date", "@value", entity.established().toString()));
    return registration;
  }

  private static Map<String, Object> concept(String code, String label) {
    return Map.of("@type", "skos:Concept", "skos:notation", code, "skos:prefLabel", label);
  }
}
