package hongdun.portal.usecase;

import hongdun.portal.Handover;
import hongdun.portal.ShortMessages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;

/**
 * 短信沙箱 — sends nothing and keeps what it would have sent in a file of the data folder that only its
 * owner may read: for trying a bureau's server out before there is a provider.
 */
final class SandboxShortMessages implements ShortMessages {
  static final String FILE = "sms-sandbox.txt";
  private final Path file;
  private final InstantSource realTime;

  SandboxShortMessages(Path data, InstantSource realTime) {
    this.file = data.resolve(FILE);
    this.realTime = realTime;
  }

  @Override
  public synchronized Handover send(ShortMessage message) {
    try {
      if (Files.notExists(file)) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.writeString(
          file,
          "%s\t%s\t%s\n".formatted(realTime.instant(), message.mobile(), message.text()),
          StandardCharsets.UTF_8,
          StandardOpenOption.APPEND);
      return new Handover.Accepted("sandbox");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
