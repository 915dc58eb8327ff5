package hongdun.portal.web;

import hongdun.portal.ApiProblem;
import hongdun.portal.Words;
import hongdun.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * 问题详情 — writes what went wrong with a call of the interface as RFC 9457 has it, in the language
 * the caller asked for: the parameter lang, then Accept-Language.
 */
@Component
class Problems {
  /** Where each kind of problem is explained. */
  private static final String TYPES = "/api#problem-";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final Words words;

  Problems(Words words) {
    this.words = words;
  }

  /** What a route of the interface refuses. */
  void write(ApiProblem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var language = Languages.ofMachine(request);
    var key = "portal.api.problem." + problem.name();
    var body =
        body(
            problem.name(),
            problem.status(),
            words.text(language, key),
            words.text(language, key + ".words"));
    if (!problem.faults().isEmpty()) {
      body.put("faults", problem.faults().stream().map(fault -> shown(fault, language)).toList());
    }
    if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    send(body, problem.status(), language, response);
  }

  /** What the server refuses everywhere, said in the words of its page. */
  void write(ErrorPage page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var language = Languages.ofMachine(request);
    var key = "portal.error." + page.name();
    var detail =
        page.detailKey().isEmpty()
            ? words.text(language, key + ".words")
            : words.text(language, page.detailKey(), page.details().toArray());
    var body = body(page.name(), page.status(), words.text(language, key + ".title"), detail);
    if (!page.incident().isEmpty()) {
      body.put("instance", "urn:hongdun:incident:" + page.incident());
    }
    send(body, page.status(), language, response);
  }

  private Map<String, String> shown(ApiProblem.Fault fault, Language language) {
    var shown = new LinkedHashMap<String, String>();
    shown.put("parameter", fault.parameter());
    shown.put("code", fault.code());
    shown.put("detail", words.text(language, fault.messageKey(), fault.arguments().toArray()));
    return shown;
  }

  private static Map<String, Object> body(String name, int status, String title, String detail) {
    var body = new LinkedHashMap<String, Object>();
    body.put("type", TYPES + name);
    body.put("title", title);
    body.put("status", status);
    body.put("detail", detail);
    return body;
  }

  private static void send(
      Map<String, Object> body, int status, Language language, HttpServletResponse response)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/problem+json;charset=UTF-8");
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.getWriter().write(JSON.writeValueAsString(body));
  }

  /** A kind of problem with the keys of its words. */
  record Kind(String name, String title, String words) {
    private static Kind ofInterface(String name) {
      return new Kind(name, "portal.api.problem." + name, "portal.api.problem." + name + ".words");
    }

    private static Kind ofServer(String name) {
      return new Kind(name, "portal.error." + name + ".title", "portal.error." + name + ".words");
    }
  }

  /** Every kind of problem there is, for those who read about them. */
  static List<Kind> kinds() {
    return Stream.concat(
            Stream.of(
                    "parameters",
                    "not-there",
                    "unfinished",
                    "key-unknown",
                    "key-expired",
                    "key-revoked",
                    "key-scope",
                    "rate")
                .map(Kind::ofInterface),
            Stream.of("bad-request", "not-found", "too-many", "unavailable", "broken")
                .map(Kind::ofServer))
        .toList();
  }
}
