package hongdun.register.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.register.domain.SourceLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFileTests {
  @TempDir Path folder;

  private List<SourceLine> lines(byte[] bytes) throws IOException {
    var file = Files.write(folder.resolve("file.csv"), bytes);
    try (var lines = new SourceFile(file).open()) {
      var all = new ArrayList<SourceLine>();
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        all.add(line.get());
      }
      return all;
    }
  }

  private List<SourceLine> lines(String text) throws IOException {
    return lines(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] packed(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var stream = new GZIPOutputStream(bytes)) {
      stream.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void cellsMayHaveCommasQuotationMarksAndLineBreaks() throws Exception {
    var lines = lines("\ufeffname,scope\r\n\"甲,乙\",\"丙\"\"丁\"\"\r\n戊\"\r\n\r\n己,\r\n");

    assertThat(lines)
        .containsExactly(
            new SourceLine(1, List.of("name", "scope"), true),
            new SourceLine(2, List.of("甲,乙", "丙\"丁\"\n戊"), true),
            new SourceLine(5, List.of("己", ""), true));
  }

  @Test
  void aQuotationThatNeverClosesCostsItsOwnLineOnly() throws Exception {
    var lines = lines("name,scope\n甲,\"乙\n丙,\"丁\"\n戊,己\n");

    assertThat(lines).extracting(SourceLine::whole).containsExactly(true, false, true, true);
    assertThat(lines.get(1).number()).isEqualTo(2);
    assertThat(lines.get(2)).isEqualTo(new SourceLine(3, List.of("丙", "丁"), true));
    assertThat(lines.get(3)).isEqualTo(new SourceLine(4, List.of("戊", "己"), true));
  }

  @Test
  void aLineWithoutEndIsCutAndTheNextIsReadAgain() throws Exception {
    var lines = lines("name,scope\n甲," + "长".repeat(1_000_000) + "\n乙,丙\n");

    assertThat(lines).extracting(SourceLine::whole).containsExactly(true, false, true);
    assertThat(lines.get(2)).isEqualTo(new SourceLine(3, List.of("乙", "丙"), true));
  }

  @Test
  void packingAndCharactersAreToldByTheBytes() throws Exception {
    var text = "name;uscc\n成都公司;1\n";

    var plain = lines(text);

    assertThat(lines(packed(text))).isEqualTo(plain);
    assertThat(lines(text.getBytes(Charset.forName("GB18030")))).isEqualTo(plain);
    assertThat(plain.get(1).cells()).containsExactly("成都公司", "1");
  }

  @Test
  void aPackedFileThatBreaksOffSaysSo() throws Exception {
    var whole = packed("name,uscc\n" + "甲,1\n".repeat(50_000));

    assertThatThrownBy(() -> lines(Arrays.copyOf(whole, whole.length / 2)))
        .isInstanceOf(IOException.class);
  }

  @Test
  void oneFileHasOneHashWhereverItLies() throws Exception {
    var one = Files.writeString(folder.resolve("one.csv"), "name\n甲\n");
    var other = Files.copy(one, folder.resolve("other.csv"));

    assertThat(new SourceFile(one).hash()).isEqualTo(new SourceFile(other).hash()).hasSize(64);
  }

  @Test
  void noBytesWhateverStopTheReading() throws Exception {
    var random = new Random(4);
    for (int round = 0; round < 300; round++) {
      var bytes = new byte[random.nextInt(4_000)];
      random.nextBytes(bytes);
      for (int at = 0; at < bytes.length; at++) {
        bytes[at] =
            random.nextInt(3) == 0 ? (byte) ",\"\n\r;\t".charAt(random.nextInt(6)) : bytes[at];
      }
      if (bytes.length > 1 && bytes[0] == 0x1f) {
        bytes[0] = 'a';
      }
      long before = 0;
      for (var line : lines(bytes)) {
        assertThat(line.number()).isGreaterThan(before);
        before = line.number();
      }
    }
  }
}
