package hongdun;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** 控制台 — the terminal of whoever starts the server; always UTF-8, whatever the locale says. */
final class Console {
  private static final PrintStream OUT = utf8(FileDescriptor.out);
  private static final PrintStream ERR = utf8(FileDescriptor.err);

  private Console() {}

  static void say(String key, Object... details) {
    OUT.println(new Saying(key, details).onOneLine());
  }

  static void sayPlainly(String line) {
    OUT.println(line);
  }

  static void complain(Saying saying) {
    ERR.println(saying.chinese());
    ERR.println(saying.english());
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
