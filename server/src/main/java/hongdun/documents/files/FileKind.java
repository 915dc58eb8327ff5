package hongdun.documents.files;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** 文件类型 — the kinds of file people may hand in, known by how the content begins. */
public enum FileKind {
  PDF("application/pdf", List.of("pdf"), new int[] {'%', 'P', 'D', 'F', '-'}),
  JPEG("image/jpeg", List.of("jpg", "jpeg", "jpe", "jfif"), new int[] {0xFF, 0xD8, 0xFF}),
  PNG("image/png", List.of("png"), new int[] {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});

  private final String contentType;
  private final List<String> endings;
  private final byte[] beginning;

  FileKind(String contentType, List<String> endings, int[] beginning) {
    this.contentType = contentType;
    this.endings = endings;
    this.beginning = new byte[beginning.length];
    for (int i = 0; i < beginning.length; i++) {
      this.beginning[i] = (byte) beginning[i];
    }
  }

  /** Only a file that begins so at its very first byte is of the kind. */
  static Optional<FileKind> of(byte[] head) {
    return Arrays.stream(values())
        .filter(kind ->
            head.length >= kind.beginning.length
                && Arrays.equals(
                    head, 0, kind.beginning.length, kind.beginning, 0, kind.beginning.length))
        .findFirst();
  }

  public String contentType() {
    return contentType;
  }

  String ending() {
    return endings.getFirst();
  }

  List<String> endings() {
    return endings;
  }
}
