package hongdun.catalogue.web;

import hongdun.catalogue.domain.Guide;
import hongdun.catalogue.usecase.ReadGuides.Place;
import hongdun.shared.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A guide in the words of schema.org (GovernmentService), for search engines. */
record LinkedData(Guide guide, List<Place> places, Language language) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The text of a script element: no character in it can end the element. */
  String script() {
    return JSON.writeValueAsString(service())
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  private Map<String, Object> service() {
    var item = guide.item();
    var service = new LinkedHashMap<String, Object>();
    service.put("@context", "https://schema.org");
    service.put("@type", "GovernmentService");
    service.put("identifier", item.code());
    service.put("name", item.title().in(language));
    service.put("description", item.summary().in(language));
    service.put("inLanguage", language.tag());
    service.put("serviceOutput", item.result().in(language));
    service.put("audience", Map.of("@type", "Audience", "name", guide.audience().in(language)));
    service.put("isBasedOn", item.basis().stream().map(basis -> basis.in(language)).toList());
    service.put("provider", places.stream().map(place -> office(place, language)).toList());
    service.put("offers", Map.of("@type", "Offer", "description", item.fee().in(language)));
    return service;
  }

  private static Map<String, Object> office(Place place, Language language) {
    var office = new LinkedHashMap<String, Object>();
    office.put("@type", "GovernmentOffice");
    office.put("name", place.bureau().name().in(language));
    office.put("address", place.bureau().address());
    office.put("telephone", place.bureau().phone());
    return office;
  }
}
