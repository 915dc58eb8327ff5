package hongdun.register.source;

import hongdun.register.domain.SourceLine;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;

/**
 * 来源文件 — CSV, perhaps packed with gzip, in UTF-8 or GB18030: told apart by the bytes, not by the
 * name. However large it is, no more than a few lines of it are in memory.
 */
public record SourceFile(Path path) {
  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;
  private static final int SAMPLE = 64 * 1024;

  /** SHA-256 of the bytes as they lie there: by this a file is known again. */
  public String hash() throws IOException {
    try (var stream = new DigestInputStream(Files.newInputStream(path), sha256())) {
      stream.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(stream.getMessageDigest().digest());
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  public long size() throws IOException {
    return Files.size(path);
  }

  /** Opens it at its first line. */
  public Lines open() throws IOException {
    var counted = new Counted(Files.newInputStream(path));
    try {
      var plain = new BufferedInputStream(unpacked(counted), SAMPLE);
      return new Lines(new SeparatedRecords(new InputStreamReader(plain, charset(plain))), counted);
    } catch (IOException | RuntimeException e) {
      counted.close();
      throw e;
    }
  }

  /** 逐行 — the lines one after the other, and how much of the file they took. */
  public static final class Lines implements AutoCloseable {
    private final SeparatedRecords records;
    private final Counted stream;

    private Lines(SeparatedRecords records, Counted stream) {
      this.records = records;
      this.stream = stream;
    }

    /** The next line; empty at the end. */
    public Optional<SourceLine> next() throws IOException {
      return records.next();
    }

    public long bytesRead() {
      return stream.count.get();
    }

    @Override
    public void close() throws IOException {
      records.close();
    }
  }

  private static InputStream unpacked(InputStream stream) throws IOException {
    var start = new BufferedInputStream(stream, SAMPLE);
    start.mark(2);
    boolean packed = start.read() == GZIP_FIRST && start.read() == GZIP_SECOND;
    start.reset();
    return packed ? new GZIPInputStream(start, SAMPLE) : start;
  }

  /** UTF-8 when the beginning is; what is not valid there was written in GB18030. */
  private static Charset charset(BufferedInputStream stream) throws IOException {
    stream.mark(SAMPLE);
    var sample = stream.readNBytes(SAMPLE);
    stream.reset();
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    // The sample may end within a character: more input could follow.
    var result = decoder.decode(ByteBuffer.wrap(sample), CharBuffer.allocate(SAMPLE), false);
    return result.isError() ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
  }

  /** Counts what was taken from the disk. */
  private static final class Counted extends FilterInputStream {
    private final AtomicLong count = new AtomicLong();

    Counted(InputStream stream) {
      super(stream);
    }

    @Override
    public int read() throws IOException {
      int got = super.read();
      count.addAndGet(got < 0 ? 0 : 1);
      return got;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int got = super.read(buffer, from, length);
      count.addAndGet(Math.max(0, got));
      return got;
    }
  }
}
