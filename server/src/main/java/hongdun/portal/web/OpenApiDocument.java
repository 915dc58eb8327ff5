package hongdun.portal.web;

import hongdun.portal.ApiScope;
import hongdun.portal.DataSet;
import hongdun.portal.PublicAddress;
import hongdun.portal.Words;
import hongdun.portal.web.ApiRoutes.ApiParameter;
import hongdun.portal.web.ApiRoutes.ApiRoute;
import hongdun.shared.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 接口描述 — the OpenAPI document, made from the routes and the records each time it is asked for. */
@Component
class OpenApiDocument {
  static final String VERSION = "3.1.0";
  private static final String PROBLEM = "Problem";
  private final ApiRoutes routes;
  private final List<DataSet> dictionary;
  private final Words words;
  private final PublicAddress address;

  OpenApiDocument(ApiRoutes routes, List<DataSet> dictionary, Words words, PublicAddress address) {
    this.routes = routes;
    this.dictionary = dictionary;
    this.words = words;
    this.address = address;
  }

  Map<String, Object> in(Language language) {
    var schemas = new ApiSchemas(dictionary, words, language);
    var paths = new LinkedHashMap<String, Object>();
    for (var route : routes.all()) {
      paths.put(route.path(), Map.of("get", operation(route, schemas, language)));
    }
    var all = new LinkedHashMap<String, Object>(schemas.made());
    all.put(PROBLEM, problem(language));
    var document = new LinkedHashMap<String, Object>();
    document.put("openapi", VERSION);
    document.put("info", info(language));
    document.put("servers", List.of(Map.of("url", address.of("/").replaceAll("/$", ""))));
    document.put("paths", paths);
    document.put(
        "components",
        Map.of(
            "schemas",
            all,
            "headers",
            headers(language),
            "responses",
            Map.of(PROBLEM, problemAnswer(language)),
            "securitySchemes",
            Map.of(
                "key",
                Map.of(
                    "type",
                    "http",
                    "scheme",
                    "bearer",
                    "description",
                    words.text(language, "portal.api.keys.words")))));
    return document;
  }

  private Map<String, Object> info(Language language) {
    var info = new LinkedHashMap<String, Object>();
    info.put("title", words.text(language, "portal.api.title"));
    info.put("version", "1");
    info.put("description", words.text(language, "portal.api.lead"));
    return info;
  }

  private Map<String, Object> operation(ApiRoute route, ApiSchemas schemas, Language language) {
    var operation = new LinkedHashMap<String, Object>();
    operation.put("operationId", route.id());
    operation.put("tags", List.of(route.operation().scope().code()));
    operation.put("summary", words.text(language, route.operation().words()));
    var parameters = new ArrayList<Object>();
    route.parameters().forEach(parameter -> parameters.add(parameter(parameter, language)));
    parameters.add(languageParameter(language));
    operation.put("parameters", parameters);
    operation.put("responses", answers(route, schemas, language));
    // With a key, or without.
    operation.put("security", List.of(Map.of(), Map.of("key", List.of())));
    return operation;
  }

  private Map<String, Object> parameter(ApiParameter parameter, Language language) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("name", parameter.name());
    shown.put("in", parameter.inPath() ? "path" : "query");
    shown.put("required", parameter.inPath());
    shown.put("description", words.text(language, parameter.words()));
    shown.put("schema", Map.of("type", "string"));
    return shown;
  }

  private Map<String, Object> languageParameter(Language language) {
    return Map.of(
        "name",
        "lang",
        "in",
        "query",
        "required",
        false,
        "description",
        words.text(language, "portal.api.lang"),
        "schema",
        Map.of(
            "type",
            "string",
            "enum",
            Arrays.stream(Language.values()).map(Language::code).toList()));
  }

  private Map<String, Object> answers(ApiRoute route, ApiSchemas schemas, Language language) {
    var answers = new LinkedHashMap<String, Object>();
    var headers = new LinkedHashMap<String, Object>();
    for (var header : headers(language).keySet()) {
      headers.put(header, Map.of("$ref", "#/components/headers/" + header));
    }
    answers.put(
        "200",
        Map.of(
            "description",
            words.text(language, "portal.api.answer"),
            "headers",
            headers,
            "content",
            Map.of("application/json", Map.of("schema", schemas.of(route.answer())))));
    answers.put("304", Map.of("description", words.text(language, "portal.api.not-modified")));
    for (var status : route.hasVariable() ? ALL_STATUSES : WITHOUT_404) {
      answers.put(status, Map.of("$ref", "#/components/responses/" + PROBLEM));
    }
    return answers;
  }

  private static final List<String> ALL_STATUSES =
      List.of("400", "401", "403", "404", "429", "500", "503");
  private static final List<String> WITHOUT_404 =
      ALL_STATUSES.stream().filter(status -> !status.equals("404")).toList();

  private Map<String, Object> headers(Language language) {
    var headers = new LinkedHashMap<String, Object>();
    for (var name : List.of("ETag", "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset")) {
      headers.put(
          name,
          Map.of(
              "description",
              words.text(language, "portal.api.header." + name),
              "schema",
              Map.of("type", name.equals("ETag") ? "string" : "integer")));
    }
    return headers;
  }

  private Map<String, Object> problemAnswer(Language language) {
    return Map.of(
        "description",
        words.text(language, "portal.api.problems.lead"),
        "content",
        Map.of(
            "application/problem+json",
            Map.of("schema", Map.of("$ref", "#/components/schemas/" + PROBLEM))));
  }

  private Map<String, Object> problem(Language language) {
    var text = Map.of("type", "string");
    var fault =
        Map.of(
            "type",
            "object",
            "properties",
            Map.of("parameter", text, "code", text, "detail", text),
            "required",
            List.of("parameter", "code", "detail"));
    var properties = new LinkedHashMap<String, Object>();
    properties.put("type", Map.of("type", "string", "format", "uri-reference"));
    properties.put("title", text);
    properties.put("status", Map.of("type", "integer"));
    properties.put("detail", text);
    properties.put("instance", text);
    properties.put("faults", Map.of("type", "array", "items", fault));
    return Map.of(
        "type",
        "object",
        "description",
        words.text(language, "portal.api.problems.lead"),
        "properties",
        properties,
        "required",
        List.of("type", "title", "status", "detail"));
  }

  /** The scopes a key may have, by code. */
  static List<String> scopes() {
    return Arrays.stream(ApiScope.values()).map(ApiScope::code).toList();
  }
}
