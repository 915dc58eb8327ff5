package hongdun.register.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.OperatorProof;
import hongdun.portal.Words;
import hongdun.register.domain.SourceImport;
import hongdun.register.usecase.ImportByCommand;
import hongdun.register.usecase.RunImport.Outcome;
import hongdun.shared.Language;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The launcher's import, proved by the token in the data folder: it is told line by line how far it
 * is. The last line of what came to its end begins with {@code checked} or {@code imported}.
 */
@Controller
@Access(Who.EVERYONE)
class ImportCommandController {
  private final ImportByCommand importing;
  private final OperatorProof proof;
  private final Words words;

  ImportCommandController(ImportByCommand importing, OperatorProof proof, Words words) {
    this.importing = importing;
    this.proof = proof;
    this.words = words;
  }

  @PostMapping("/operator/import")
  void work(
      @RequestHeader(name = "X-Operator-Token", defaultValue = "") String shown,
      @RequestParam(defaultValue = "") String file,
      @RequestParam(defaultValue = "check") String act,
      HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain;charset=UTF-8");
    var told = new ToldImport(words, response.getWriter());
    if (!proof.isShownBy(shown)) {
      response.setStatus(HttpStatus.FORBIDDEN.value());
      told.say("register.import.command.token");
      return;
    }
    var path = path(file);
    boolean runs = act.equals("run");
    var checked =
        path.isEmpty()
            ? Optional.<SourceImport>empty()
            : importing.check(path.get(), !runs, told::reads);
    if (checked.isEmpty()) {
      response.setStatus(HttpStatus.NOT_FOUND.value());
      told.say("register.import.command.no-file");
    } else if (runs) {
      run(checked.get(), told);
    } else {
      told.preview(checked.get());
    }
  }

  private static Optional<Path> path(String file) {
    try {
      return Optional.of(Path.of(file)).filter(Path::isAbsolute);
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  private void run(SourceImport file, ToldImport told) {
    switch (importing.run(file, told::goesOn)) {
      case Outcome.Ended(var ended) -> told.ended(ended);
      case Outcome.Busy() -> told.say("register.import.goes-on");
      case Outcome.NotReady(var before) -> told.ended(before);
    }
  }

  /** The address of an import in the browser. */
  static String page(SourceImport file) {
    return ImportsPage.PATH + "/" + file.id();
  }

  /** In both languages: who reads the launcher's lines is not asked for one. */
  static String both(Words words, String key, Object... arguments) {
    return words.text(Language.ZH, key, arguments)
        + " · "
        + words.text(Language.EN, key, arguments);
  }
}
