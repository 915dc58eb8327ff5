package hongdun;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.EOFException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongConsumer;

/**
 * 校验文件 — a file whose last 64 characters are the SHA-256 of all that stands before them, so that a
 * single changed or missing byte anywhere is found.
 */
final class SealedFile {
  /** What a writer writes at the very end, in the place of the checksum. */
  static final String PLACE = "0".repeat(64);

  private static final int BUFFER = 1 << 16;

  private SealedFile() {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  static String hexadecimal(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Whether the file is as it was written; tells how many bytes have been read. */
  static boolean isWhole(Path file, LongConsumer progress) throws IOException {
    var digest = sha256();
    long body = Files.size(file) - PLACE.length();
    if (body < 0) {
      return false;
    }
    try (var in = Files.newInputStream(file)) {
      var read = new DigestInputStream(in, digest);
      var buffer = new byte[BUFFER];
      for (long left = body; left > 0; ) {
        int count = read.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (count < 0) {
          throw new EOFException("It became shorter while it was read");
        }
        left -= count;
        progress.accept(count);
      }
      var told = new String(in.readNBytes(PLACE.length()), US_ASCII);
      return told.equals(hexadecimal(digest));
    }
  }

  /** Copies all of it, and answers its checksum. */
  static String copy(InputStream in, OutputStream out, LongConsumer progress) throws IOException {
    var digest = sha256();
    var buffer = new byte[BUFFER];
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      digest.update(buffer, 0, count);
      out.write(buffer, 0, count);
      progress.accept(count);
    }
    return hexadecimal(digest);
  }

  /** Holds the last bytes back, and writes the checksum of all others in their place. */
  static final class Writing extends FilterOutputStream {
    private final MessageDigest digest = sha256();
    private final byte[] held = new byte[PLACE.length()];
    private int holding;
    private boolean closed;

    Writing(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      int free = Math.max(0, holding + length - held.length);
      int ofHeld = Math.min(holding, free);
      pass(held, 0, ofHeld);
      System.arraycopy(held, ofHeld, held, 0, holding - ofHeld);
      holding -= ofHeld;
      pass(bytes, from, free - ofHeld);
      System.arraycopy(bytes, from + free - ofHeld, held, holding, length - free + ofHeld);
      holding += length - free + ofHeld;
    }

    private void pass(byte[] bytes, int from, int length) throws IOException {
      digest.update(bytes, from, length);
      out.write(bytes, from, length);
    }

    /** Ends the file; what is not closed has no checksum and is no backup. */
    @Override
    public void close() throws IOException {
      if (closed) {
        return;
      }
      closed = true;
      try (var ending = out) {
        if (holding != held.length || !new String(held, US_ASCII).equals(PLACE)) {
          throw new IOException("No place was left for the checksum");
        }
        ending.write(hexadecimal(digest).getBytes(US_ASCII));
      }
    }
  }
}
