package hongdun.naming.web;

import hongdun.naming.usecase.RebuildNameIndex;
import hongdun.naming.usecase.RebuildNameIndex.Outcome;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.OperatorProof;
import hongdun.portal.Words;
import hongdun.shared.Language;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * The launcher's rebuilding of the name index, proved by the token in the data folder: told line by
 * line. The last line of what came to its end begins with {@code rebuilt}.
 */
@Controller
@Access(Who.EVERYONE)
class NameIndexCommand {
  private static final double BYTES_PER_MB = 1e6;

  private final RebuildNameIndex rebuilding;
  private final OperatorProof proof;
  private final Words words;

  NameIndexCommand(RebuildNameIndex rebuilding, OperatorProof proof, Words words) {
    this.rebuilding = rebuilding;
    this.proof = proof;
    this.words = words;
  }

  @PostMapping("/operator/names/rebuild")
  void rebuild(
      @RequestHeader(name = "X-Operator-Token", defaultValue = "") String shown,
      HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain;charset=UTF-8");
    var lines = response.getWriter();
    if (!proof.isShownBy(shown)) {
      response.setStatus(HttpStatus.FORBIDDEN.value());
      say(lines, "naming.index.token");
      return;
    }
    switch (rebuilding.rebuild(
        Optional.empty(), read -> say(lines, "naming.index.progress", read))) {
      case Outcome.Done(var names, var bytes) -> {
        say(lines, "naming.index.done", names, Math.round(bytes / BYTES_PER_MB));
        lines.println("rebuilt names=%d bytes=%d".formatted(names, bytes));
      }
      case Outcome.Cancelled() -> say(lines, "naming.index.cancelled");
      case Outcome.Busy() -> say(lines, "naming.index.busy");
    }
  }

  /** In both languages: who reads the launcher's lines is not asked for one. */
  private void say(PrintWriter lines, String key, Object... arguments) {
    lines.println(
        words.text(Language.ZH, key, arguments) + " · " + words.text(Language.EN, key, arguments));
    lines.flush();
  }
}
