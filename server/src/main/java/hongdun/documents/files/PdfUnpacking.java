package hongdun.documents.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * PDF解压量 — measures what a PDF unpacks to without keeping any of it: to open one is to unpack its
 * tables of objects, and ten megabytes can be made to unpack to ten thousand.
 */
final class PdfUnpacking {
  static final int MOST_MEGABYTES = 128;

  private static final int MEGABYTE = 1024 * 1024;
  private static final int MOST_OF_ALL_MEGABYTES = 1024;
  private static final int MOST_STREAMS = 50_000;
  private static final int DICTIONARY = 1024;
  private static final int HEADER_OF_ZLIB = 2;
  private static final byte[] STREAM = "stream".getBytes(ISO_8859_1);

  /** The tables of objects, which are unpacked at once, by the keys that make them such. */
  private static final Pattern TABLE = Pattern.compile("/(First|ObjStm|XRef)\\b");

  /** For these tables there is one way of packing in use; another only hides how much it is. */
  private static final Pattern OTHER_PACKING =
      Pattern.compile("/(LZW|RunLength|RL\\b|ASCII|A85|AHx|DCT|JPX|CCF|CCITT|JBIG2|Crypt)|#");

  boolean isTooMuch(byte[] content) {
    long all = 0;
    int streams = 0;
    int at = Bytes.indexOf(content, STREAM, 0);
    while (at >= 0) {
      int begins = at + STREAM.length;
      if (!isEnd(content, at)) {
        long one = unpacked(content, afterLineBreak(content, begins));
        all += one;
        streams++;
        if (streams > MOST_STREAMS
            || one > (long) MOST_MEGABYTES * MEGABYTE
            || all > (long) MOST_OF_ALL_MEGABYTES * MEGABYTE
            || isTablePackedOtherwise(content, at)) {
          return true;
        }
      }
      at = Bytes.indexOf(content, STREAM, begins);
    }
    return false;
  }

  private static boolean isEnd(byte[] content, int at) {
    return at >= 3 && content[at - 3] == 'e' && content[at - 2] == 'n' && content[at - 1] == 'd';
  }

  private static int afterLineBreak(byte[] content, int at) {
    int next = at;
    while (next < content.length && (content[next] == ' ' || content[next] == '\r')) {
      next++;
    }
    return next < content.length && content[next] == '\n' ? next + 1 : next;
  }

  /**
   * How much comes out here, up to a little more than the limit; nothing when nothing is packed.
   */
  private static long unpacked(byte[] content, int at) {
    int from = at + HEADER_OF_ZLIB;
    if (from >= content.length) {
      return 0;
    }
    var inflater = new Inflater(true);
    try {
      inflater.setInput(content, from, content.length - from);
      var buffer = new byte[64 * 1024];
      while (inflater.getBytesWritten() <= (long) MOST_MEGABYTES * MEGABYTE
          && inflater.inflate(buffer) > 0) {
        // only counted
      }
      return inflater.getBytesWritten();
    } catch (DataFormatException notPackedSo) {
      return 0;
    } finally {
      inflater.end();
    }
  }

  private static boolean isTablePackedOtherwise(byte[] content, int stream) {
    int from = Math.max(0, stream - DICTIONARY);
    var before = new String(content, from, stream - from, ISO_8859_1);
    var dictionary = before.substring(Math.max(0, before.lastIndexOf(" obj")));
    return TABLE.matcher(dictionary).find() && OTHER_PACKING.matcher(dictionary).find();
  }
}
