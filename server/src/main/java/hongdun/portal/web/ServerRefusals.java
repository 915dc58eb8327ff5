package hongdun.portal.web;

import hongdun.portal.Appearance;
import hongdun.portal.Frame;
import hongdun.portal.Templates;
import hongdun.portal.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * 服务器的拒绝 — what the server refuses before anything of this product is asked, such as an address
 * that is too long, is answered with this product's page and not with the server's own.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ServerRefusals implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  private static final Logger LOG = LoggerFactory.getLogger(ServerRefusals.class);

  private final ObjectProvider<Templates> templates;
  private final ObjectProvider<Words> words;
  private final Languages languages;

  /** Templates and words are asked for when they are needed: the server is made before them. */
  ServerRefusals(
      ObjectProvider<Templates> templates, ObjectProvider<Words> words, Languages languages) {
    this.templates = templates;
    this.words = words;
    this.languages = languages;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addContextCustomizers(context -> {
      var pipeline = context.getParent().getPipeline();
      for (var valve : pipeline.getValves()) {
        if (valve instanceof ErrorReportValve) {
          pipeline.removeValve(valve);
        }
      }
      pipeline.addValve(new Answer());
      if (context.getParent() instanceof StandardHost host) {
        // It is there already: the host adds none of its own.
        host.setErrorReportValveClass(Answer.class.getName());
      }
    });
  }

  /** Writes the page where the server would have written its own. */
  private final class Answer extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
      var status = response.getStatus();
      if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
        return;
      }
      var ready = new AtomicBoolean();
      response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, ready);
      if (ready.get()) {
        answer(ErrorPage.ofStatus(status), request, response);
      }
    }
  }

  private void answer(ErrorPage page, Request request, Response response) {
    try {
      var bytes = new ByteArrayOutputStream();
      templates.getObject().render(page, frame(request, response)).writeTo(bytes);
      response.setContentType("text/html");
      response.setCharacterEncoding("UTF-8");
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("Content-Security-Policy", SecuritySetup.CONTENT_SECURITY_POLICY);
      response.setHeader("X-Content-Type-Options", "nosniff");
      var writer = response.getReporter();
      if (writer != null) {
        writer.write(bytes.toString(StandardCharsets.UTF_8));
        response.finishResponse();
      }
    } catch (IOException | IllegalStateException gone) {
      LOG.debug("Whoever was refused does not read why", gone);
    }
  }

  /** Of a request that was not read nothing is asked but its head. */
  private Frame frame(Request request, Response response) {
    return new Frame(
        languages.of(new WithoutFields(request), response),
        words.getObject(),
        Optional.empty(),
        List.of(),
        "",
        "/",
        "/",
        "",
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Appearance.STANDARD,
        "");
  }
}
