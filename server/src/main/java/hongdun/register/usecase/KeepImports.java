package hongdun.register.usecase;

import hongdun.portal.AdministrationLog;
import hongdun.portal.AdministrationLog.Change;
import hongdun.portal.Administrators;
import hongdun.portal.NotFound;
import hongdun.portal.OutOfTurn;
import hongdun.portal.PlatformRight;
import hongdun.portal.SignedIn;
import hongdun.register.domain.Finding.Kind;
import hongdun.register.domain.SourceImport;
import hongdun.register.domain.SourceImport.State;
import hongdun.register.domain.ToldFinding;
import hongdun.register.persistence.Findings;
import hongdun.register.persistence.Imports;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 管理导入 — what the system administrator of the bureau that runs the platform does with files of past
 * registers in the browser. Nobody else learns of them.
 */
@Service
public class KeepImports {
  private static final int SHOWN = 50;
  private static final int FINDINGS_SHOWN = 100;
  private final Shelf shelf;
  private final BringSource bringing;
  private final WorkOnImports work;
  private final AdministrationLog log;
  private final ObjectProvider<PlatformRight> right;

  KeepImports(
      Shelf shelf,
      BringSource bringing,
      WorkOnImports work,
      AdministrationLog log,
      ObjectProvider<PlatformRight> right) {
    this.shelf = shelf;
    this.bringing = bringing;
    this.work = work;
    this.log = log;
    this.right = right;
  }

  /** Where files, their imports and their reports are. */
  @Component
  record Shelf(SourceFolder folder, Imports imports, Findings findings) {}

  /** An import is not where the page thought it was. */
  static final class MovedOn extends OutOfTurn {
    private static final long serialVersionUID = 1L;

    MovedOn(long id) {
      super("register.import.moved-on", "Import " + id + " is in another state");
    }
  }

  /** Another import goes on; two would only wait for each other. */
  static final class GoesOn extends OutOfTurn {
    private static final long serialVersionUID = 1L;

    GoesOn(long id) {
      super("register.import.goes-on", "Import " + id + " has to wait for another");
    }
  }

  /** What came, and what lies in the folder. */
  public record Overview(List<SourceImport> files, List<String> waiting, Path folder) {}

  public boolean mayImport(SignedIn who) {
    var rule = right.getIfAvailable();
    return rule != null && rule.keepsThePlatform(who, Administrators.SYSTEM);
  }

  private void demand(SignedIn who) {
    if (!mayImport(who)) {
      throw new NotFound("Account " + who.account() + " imports nothing");
    }
  }

  @Transactional(readOnly = true)
  public Overview overview(SignedIn who) {
    demand(who);
    var folder = shelf.folder();
    return new Overview(
        shelf.imports().latest(SHOWN),
        folder.files().stream().map(file -> file.getFileName().toString()).toList(),
        folder.path());
  }

  /** Takes what the browser sent and reads it through behind the page. */
  public SourceImport send(String fileName, InputStream content, SignedIn who) throws IOException {
    demand(who);
    return bring(shelf.folder().keep(content), fileName, who);
  }

  /** Takes a file of the folder; empty when there is none of this name. */
  public Optional<SourceImport> choose(String fileName, SignedIn who) throws IOException {
    demand(who);
    var file = shelf.folder().file(fileName);
    return file.isEmpty() ? Optional.empty() : Optional.of(bring(file.get(), fileName, who));
  }

  private SourceImport bring(Path path, String fileName, SignedIn who) throws IOException {
    var file = bringing.bring(path, fileName, Optional.of(who), true);
    log.write(Change.by(who, "register.import.act.brought", subject(file), "", file.hash()));
    if (file.state() == State.READING) {
      work.read(file);
    } else if (file.state() == State.DONE) {
      shelf.folder().forget(path);
    }
    return file;
  }

  private static String subject(SourceImport file) {
    return file.id() + " · " + file.fileName();
  }

  @Transactional(readOnly = true)
  public SourceImport show(long id, SignedIn who) {
    demand(who);
    return shelf.imports().find(id).orElseThrow(() -> new NotFound("No import " + id));
  }

  /** The first findings of a kind; the report has all of them. */
  @Transactional(readOnly = true)
  public List<ToldFinding> findings(long id, Kind kind, SignedIn who) {
    demand(who);
    return shelf.findings().first(id, kind, FINDINGS_SHOWN);
  }

  /** Every finding, one after the other; that somebody took them away is written down. */
  @Transactional
  public void report(long id, SignedIn who, Consumer<ToldFinding> reader) {
    var file = show(id, who);
    log.write(Change.by(who, "register.import.act.reported", subject(file), "", ""));
    shelf.findings().each(id, reader);
  }

  /** Begins it, or goes on where it stopped. */
  public void start(long id, SignedIn who) {
    var file = show(id, who);
    if (!shelf.imports().inState(State.RUNNING).isEmpty()) {
      throw new GoesOn(id);
    }
    if (!work.run(file)) {
      throw new MovedOn(id);
    }
    log.write(Change.by(who, "register.import.act.started", subject(file), "", ""));
  }

  /** Asks it to stop after the batch that is being written. */
  @Transactional
  public void cancel(long id, SignedIn who) {
    var file = show(id, who);
    if (!shelf.imports().askCancel(id)) {
      throw new MovedOn(id);
    }
    log.write(Change.by(who, "register.import.act.cancelled", subject(file), "", ""));
  }
}
