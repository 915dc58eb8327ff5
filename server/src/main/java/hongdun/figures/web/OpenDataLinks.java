package hongdun.figures.web;

import hongdun.figures.domain.OpenFile;
import hongdun.figures.usecase.ReadOpenData;
import hongdun.figures.web.OpenDataPage.Day;
import hongdun.portal.Frame;
import hongdun.portal.PublicAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** 开放数据的关联数据 — the newest files in the words of schema.org (Dataset), for search engines. */
record OpenDataLinks(List<Day> days, ReadOpenData data, PublicAddress address, Frame frame) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** JSON that may stand inside a script element: nothing in it can end the element. */
  String script() {
    return JSON.writeValueAsString(catalogue())
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026");
  }

  private Map<String, Object> catalogue() {
    var dataset = new LinkedHashMap<String, Object>();
    dataset.put("@context", "https://schema.org");
    dataset.put("@type", "Dataset");
    dataset.put("@id", address.of("/open-data"));
    dataset.put("name", frame.text("figures.open-data.title"));
    dataset.put("description", frame.text("figures.open-data.lead"));
    dataset.put("license", data.licence());
    dataset.put("isAccessibleForFree", true);
    dataset.put("publisher", Map.of("@type", "GovernmentOrganization", "name", frame.bureau()));
    days.stream()
        .findFirst()
        .ifPresent(day -> {
          dataset.put("dateModified", day.day().toString());
          dataset.put("distribution", day.files().stream().map(this::download).toList());
        });
    return dataset;
  }

  private Map<String, Object> download(OpenFile file) {
    return Map.of(
        "@type", "DataDownload",
        "contentUrl", address.of(file.path()),
        "encodingFormat", file.format().mediaType(),
        "contentSize", Long.toString(file.bytes()),
        "sha256", file.sha256(),
        "dateModified", file.madeAt().toString());
  }
}
