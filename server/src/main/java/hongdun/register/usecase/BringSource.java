package hongdun.register.usecase;

import hongdun.portal.SignedIn;
import hongdun.register.domain.SourceImport;
import hongdun.register.domain.SourceImport.State;
import hongdun.register.persistence.Imports;
import hongdun.register.persistence.Imports.Brought;
import hongdun.register.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 登记来源文件 — takes a file by its hash: one that came before is the same import. */
@Component
class BringSource {
  private static final int LONGEST_NAME = 120;
  private final Imports imports;
  private final InstantSource realTime;

  BringSource(Imports imports, @Qualifier("realTime") InstantSource realTime) {
    this.imports = imports;
    this.realTime = realTime;
  }

  /** Whoever looks at it afresh has it read through again, by the lists as they are now. */
  @Transactional
  public SourceImport bring(Path path, String fileName, Optional<SignedIn> by, boolean afresh)
      throws IOException {
    var file = new SourceFile(path.toAbsolutePath().normalize());
    var hash = file.hash();
    var name = fileName.substring(Math.max(0, fileName.length() - LONGEST_NAME));
    var added =
        imports.add(
            new Brought(
                name,
                file.path(),
                hash,
                file.size(),
                by.map(who -> OptionalLong.of(who.account())).orElse(OptionalLong.empty()),
                by.map(SignedIn::name).orElse("")),
            realTime.instant());
    if (added.isEmpty()) {
      again(imports.withHash(hash).orElseThrow(), file.path(), afresh);
    }
    return imports.withHash(hash).orElseThrow();
  }

  /** It may lie elsewhere now, and what could not be read to its end may be whole. */
  private void again(SourceImport known, Path path, boolean afresh) {
    if (known.state() == State.DONE) {
      return;
    }
    if (!Files.isReadable(known.path()) || known.state() == State.UNREADABLE) {
      imports.movedTo(known.id(), path);
    }
    if (known.state() == State.UNREADABLE || (afresh && known.state() == State.READ)) {
      imports.seeAgain(known.id());
    }
  }
}
