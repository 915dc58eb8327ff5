package hongdun.portal.web;

import hongdun.portal.ApiProblem;
import hongdun.portal.KeyGone;
import hongdun.portal.NotFound;
import hongdun.portal.OutOfTurn;
import hongdun.portal.TooManyTries;
import hongdun.portal.usecase.KeepOperations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerMapping;

/** Turns what went wrong into a page, in one place. */
@Component
class ErrorWriter {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorWriter.class);
  private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final String TRUNCATED = "org.apache.catalina.parameter_parse_failed_reason";
  private static final String BUSY_SECONDS = "10";

  private final PageWriter writer;
  private final Problems problems;
  private final KeepOperations operations;
  private final SecureRandom random = new SecureRandom();

  ErrorWriter(PageWriter writer, Problems problems, KeepOperations operations) {
    this.writer = writer;
    this.problems = problems;
    this.operations = operations;
  }

  /** A form whose token is missing or old, or that was cut off because a file was too large. */
  void staleForm(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var page =
        request.getAttribute(TRUNCATED) == null
            ? ErrorPage.of(403, "stale-form")
            : ErrorPage.of(413, "too-large");
    write(page, request, response);
  }

  void write(Exception failure, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (hasLeft(failure)) {
      LOG.debug("The visitor left before the page was sent", failure);
      return;
    }
    if (failure instanceof ApiProblem problem) {
      if (!response.isCommitted()) {
        response.resetBuffer();
        problems.write(problem, request, response);
      }
      return;
    }
    if (failure instanceof InvalidParameterException unreadable) {
      write(ErrorPage.ofStatus(unreadable.getErrorCode()), request, response);
      return;
    }
    if (failure instanceof TooManyTries tries) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tries.untilNext().toSeconds()));
    }
    var page = page(failure);
    if (!page.incident().isEmpty()) {
      operations.broken(page.incident(), route(request), failure);
    }
    if (page.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      response.setHeader(HttpHeaders.RETRY_AFTER, BUSY_SECONDS);
    }
    write(page, request, response);
  }

  /** Whether the visitor closed the connection, which is nobody's fault and needs no page. */
  private static boolean hasLeft(Throwable failure) {
    return failure instanceof ClientAbortException
        || (failure.getCause() != null && hasLeft(failure.getCause()));
  }

  /** The pattern of the address, so that nobody's numbers are kept. */
  private static String route(HttpServletRequest request) {
    var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return request.getMethod() + " " + (pattern == null ? "" : pattern);
  }

  void write(ErrorPage page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    RefusalLog.write(page, request);
    response.resetBuffer();
    var readable = WithoutFields.unlessReadable(request);
    if (request.getRequestURI().startsWith("/api/")) {
      problems.write(page, request, response);
    } else {
      writePage(page, readable, response);
    }
  }

  private void writePage(ErrorPage page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      writer.write(page, request, response);
    } catch (RuntimeException again) {
      LOG.warn("The frame of the error page failed too", again);
      writer.writeBare(page, request, response);
    }
  }

  ErrorPage page(Exception failure) {
    return switch (failure) {
      case NotFound _ -> ErrorPage.of(404, "not-found");
      case OutOfTurn late ->
          new ErrorPage(409, "out-of-turn", late.messageKey(), late.arguments(), "");
      case TooManyTries _ -> ErrorPage.of(429, "too-many");
      case Forbidden _ -> ErrorPage.of(403, "forbidden");
      case KeyGone _ -> ErrorPage.of(409, "keys-gone");
      case MaxUploadSizeExceededException _ -> ErrorPage.of(413, "too-large");
      case MultipartException _ -> ErrorPage.of(400, "bad-request");
      case MethodArgumentTypeMismatchException _ -> ErrorPage.of(400, "bad-request");
      case HttpMessageNotReadableException _ -> ErrorPage.of(400, "bad-request");
      case CannotCreateTransactionException _ -> unavailable(failure);
      case DataAccessResourceFailureException _ -> unavailable(failure);
      case TransientDataAccessException _ -> unavailable(failure);
      case ErrorResponse answer when answer.getStatusCode().is4xxClientError() ->
          ErrorPage.ofStatus(answer.getStatusCode().value());
      default -> broken(failure);
    };
  }

  private ErrorPage unavailable(Exception failure) {
    LOG.warn("The database cannot be reached or is too busy", failure);
    return ErrorPage.of(503, "unavailable");
  }

  private ErrorPage broken(Exception failure) {
    var incident = incident();
    LOG.error("Incident {}", incident, failure);
    return new ErrorPage(500, "broken", "", List.of(), incident);
  }

  private String incident() {
    var number = new StringBuilder("HD-");
    for (int place = 0; place < 8; place++) {
      number.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return number.toString();
  }
}
