package hongdun.portal.usecase;

import hongdun.portal.BureauSetup;
import hongdun.portal.Words;
import hongdun.shared.Language;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells whoever starts a server without a bureau its set-up code; the terminal is his, the log is
 * not.
 */
@Component
class AnnounceSetup {
  private final SetupCode code;
  private final ObjectProvider<BureauSetup> setups;
  private final Words words;

  AnnounceSetup(SetupCode code, ObjectProvider<BureauSetup> setups, Words words) {
    this.code = code;
    this.setups = setups;
    this.words = words;
  }

  @EventListener(ApplicationReadyEvent.class)
  void announce() {
    var setup = setups.getIfAvailable();
    if (setup == null || !setup.needed()) {
      return;
    }
    var console =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    for (var language : Language.values()) {
      console.println(words.text(language, "portal.setup.code.console", code.made()));
    }
    console.flush();
  }
}
