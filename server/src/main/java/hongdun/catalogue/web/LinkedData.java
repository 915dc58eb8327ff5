package hongdun.catalogue.web;

import hongdun.catalogue.domain.GuideEdition;
import hongdun.catalogue.usecase.ReadGuides.Place;
import hongdun.portal.PublicAddress;
import hongdun.shared.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A guide in the words of schema.org (GovernmentService), for search engines. */
record LinkedData(
    GuideEdition edition, List<Place> places, Language language, PublicAddress address) {
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
    var guide = edition.guide();
    var item = guide.item();
    var page = address.of("/guides/" + item.code());
    var service = new LinkedHashMap<String, Object>();
    service.put("@context", "https://schema.org");
    service.put("@type", "GovernmentService");
    service.put("@id", page);
    service.put("url", page);
    service.put("identifier", item.code());
    service.put("name", item.title().in(language));
    service.put("description", item.summary().in(language));
    service.put("serviceType", item.title().in(language));
    service.put("termsOfService", item.conditions().in(language));
    service.put("serviceOutput", thing("Thing", "name", item.result().in(language)));
    service.put("audience", thing("Audience", "audienceType", guide.audience().in(language)));
    service.put("areaServed", places.stream().flatMap(this::areas).toList());
    service.put("provider", places.stream().map(this::office).toList());
    service.put("availableChannel", channels());
    service.put("offers", Map.of("@type", "Offer", "description", item.fee().in(language)));
    service.put(
        "subjectOf",
        item.basis().stream()
            .map(basis -> thing("Legislation", "name", basis.in(language)))
            .toList());
    return service;
  }

  private Stream<Map<String, Object>> areas(Place place) {
    return place.serves().stream()
        .map(division ->
            Map.of(
                "@type", "AdministrativeArea",
                "identifier", division.region().code(),
                "name", division.name().in(language)));
  }

  private Map<String, Object> office(Place place) {
    return Map.of(
        "@type", "GovernmentOffice",
        "name", place.bureau().name().in(language),
        "address", thing("PostalAddress", "streetAddress", place.bureau().address()),
        "telephone", place.bureau().phone());
  }

  /** Online, where it is, and at every counter. */
  private List<Map<String, Object>> channels() {
    var channels = new ArrayList<Map<String, Object>>();
    var online = edition.guide().onlinePath();
    if (!online.isEmpty()) {
      channels.add(
          Map.of(
              "@type", "ServiceChannel",
              "serviceUrl", address.of(online),
              "availableLanguage", List.of("zh-CN", "en")));
    }
    places.forEach(place ->
        channels.add(
            Map.of(
                "@type", "ServiceChannel",
                "serviceLocation", office(place),
                "servicePhone",
                    Map.of("@type", "ContactPoint", "telephone", place.bureau().phone()))));
    return channels;
  }

  private static Map<String, Object> thing(String type, String property, String value) {
    return Map.of("@type", type, property, value);
  }
}
