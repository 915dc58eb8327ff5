package hongdun.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Name Provisions Art. 11: the words a name may not contain. */
class NamingReferenceTests {
  @Test
  void everyWordHasItsItemOfArticleElevenAndAReasonInBothLanguages() {
    var words = words();

    assertThat(words.stream().map(row -> row[0])).doesNotHaveDuplicates();
    assertThat(words)
        .allMatch(row -> row.length == 7)
        .allMatch(row -> row[1].matches("[1-9]"))
        .allMatch(row -> row[4].startsWith("企业名称登记管理规定第十一条第（"))
        .allMatch(row -> !row[2].isEmpty() && !row[3].isEmpty())
        .allMatch(row -> row[5].isEmpty() == row[6].isEmpty());
    assertThat(words.stream().map(row -> row[1]).distinct()).hasSize(9);
  }

  /** 支那乡 is a township: such a word warns, it does not refuse. */
  @Test
  void aWordWithAnotherMeaningSaysWhich() {
    assertThat(words())
        .filteredOn(row -> List.of("支那", "九一一", "雷锋", "联合国", "最佳").contains(row[0]))
        .hasSize(5)
        .noneMatch(row -> row[5].isEmpty());
  }

  private static List<String[]> words() {
    try (var in =
        NamingReferenceTests.class.getResourceAsStream("reference/prohibited_words.tsv")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
