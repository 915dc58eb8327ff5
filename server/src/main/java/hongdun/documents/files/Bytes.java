package hongdun.documents.files;

/** Finds bytes among bytes. */
final class Bytes {
  private Bytes() {}

  static int indexOf(byte[] content, byte[] part, int from) {
    for (int at = from; at <= content.length - part.length; at++) {
      if (isAt(content, part, at)) {
        return at;
      }
    }
    return -1;
  }

  static int lastIndexOf(byte[] content, byte[] part, int before) {
    for (int at = Math.min(before, content.length) - part.length; at >= 0; at--) {
      if (isAt(content, part, at)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isAt(byte[] content, byte[] part, int at) {
    for (int i = 0; i < part.length; i++) {
      if (content[at + i] != part[i]) {
        return false;
      }
    }
    return true;
  }
}
