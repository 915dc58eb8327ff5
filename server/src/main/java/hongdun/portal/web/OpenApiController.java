package hongdun.portal.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.ApiExample;
import hongdun.portal.Frame;
import hongdun.portal.Settings;
import hongdun.portal.web.ApiPageView.Operation;
import hongdun.portal.web.ApiPageView.Parameter;
import hongdun.portal.web.ApiPageView.Problem;
import hongdun.portal.web.ApiRoutes.ApiRoute;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The interface told: for people at /api, for programs as OpenAPI. */
@Controller
@Access(Who.EVERYONE)
class OpenApiController {
  static final String DOCUMENT = ApiRoutes.BEGINNING + "/openapi.json";
  private final OpenApiDocument document;
  private final ApiRoutes routes;
  private final List<ApiExample> examples;
  private final Settings settings;

  OpenApiController(
      OpenApiDocument document, ApiRoutes routes, List<ApiExample> examples, Settings settings) {
    this.document = document;
    this.routes = routes;
    this.examples = examples;
    this.settings = settings;
  }

  @GetMapping(path = DOCUMENT, produces = "application/json")
  @ResponseBody
  Map<String, Object> document(HttpServletRequest request) {
    return document.in(Languages.ofMachine(request));
  }

  @GetMapping("/api")
  ApiPageView page(Frame frame) {
    return new ApiPageView(
        routes.all().stream().map(route -> operation(route, frame)).toList(),
        Problems.kinds().stream()
            .map(kind -> new Problem(kind.name(), kind.title(), kind.words()))
            .toList(),
        OpenApiDocument.scopes(),
        settings.of(ApiGate.WITHOUT_KEY));
  }

  private Operation operation(ApiRoute route, Frame frame) {
    return new Operation(
        route.path(),
        frame.text(route.operation().words()),
        route.operation().scope().code(),
        route.parameters().stream()
            .map(one -> new Parameter(one.name(), one.inPath(), one.words()))
            .toList(),
        example(route).orElse(""));
  }

  /** What can be tried as it stands: written at the route, or known to the data alone. */
  private Optional<String> example(ApiRoute route) {
    return Optional.of(route.operation().example())
        .filter(text -> !text.isEmpty())
        .or(() ->
            examples.stream()
                .filter(example -> example.route().equals(route.path()))
                .findFirst()
                .flatMap(example -> example.address().get()));
  }
}
