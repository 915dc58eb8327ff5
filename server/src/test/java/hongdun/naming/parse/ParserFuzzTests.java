package hongdun.naming.parse;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.naming.Readers;
import hongdun.naming.domain.ParsedName;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Any text at all is read, without an exception, and every part is from the text. */
class ParserFuzzTests {
  private static final int TEXTS = 4000;
  private static final int LONGEST = 200;
  private static final List<String> PIECES =
      List.of(
          "成都", "市", "中国", "东方", "公司", "有限", "有限公司", "分公司", "集团", "（", "）", "(", ")", "科技", "建筑",
          "工程", "店", "厂", "银行", "支行", "合伙", "与", "镇", "乡", "区", "云栖谷", "A", "9", " ", "·", "𠮷",
          "\uD840", "ཀ", "ᠪ", "开发区", "第一", "合作社", "门市部", "　", "\u0000", "\u202E", "é", "﷽", "👍🏽");

  @RepeatedTest(4)
  void anyUnicodeIsRead(RepetitionInfo repetition) {
    var random = new Random(20261123L + repetition.getCurrentRepetition());
    for (int text = 0; text < TEXTS; text++) {
      check(unicode(random));
      check(pieces(random));
    }
  }

  @Test
  void aVeryLongTextIsReadToo() {
    assertThat(Readers.shipped().read("成都".repeat(5000)).readings()).isNotEmpty();
    assertThat(Readers.shipped().read("(".repeat(5000)).readings()).isNotEmpty();
    assertThat(Readers.shipped().read("公司".repeat(5000)).readings()).isNotEmpty();
  }

  @Test
  void manyMayReadAtOnce() {
    var names = IntStream.range(0, 2000).mapToObj(seed -> pieces(new Random(seed))).toList();

    var alone = names.stream().map(Readers.shipped()::read).toList();
    var together = names.parallelStream().map(Readers.shipped()::read).toList();

    assertThat(together).isEqualTo(alone);
  }

  private static void check(String text) {
    ParsedName parsed = Readers.shipped().read(text);
    assertThat(parsed.text()).isEqualTo(text);
    assertThat(parsed.readings()).hasSizeBetween(1, 5);
    for (var reading : parsed.readings()) {
      assertThat(text).contains(reading.branch());
      assertThat(reading.tradeName().length()).isLessThanOrEqualTo(text.length());
      assertThat(isBroken(reading.tradeName()) && !isBroken(text)).as(text).isFalse();
    }
  }

  /** Whether half of a letter beyond the first plane stands alone. */
  private static boolean isBroken(String text) {
    return text.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF);
  }

  private static String unicode(Random random) {
    int length = random.nextInt(LONGEST);
    var text = new StringBuilder();
    while (text.length() < length) {
      text.appendCodePoint(
          random.nextInt(3) == 0
              ? 0x4E00 + random.nextInt(0x5200)
              : random.nextInt(Character.MAX_CODE_POINT + 1));
    }
    return text.toString();
  }

  private static String pieces(Random random) {
    int length = random.nextInt(40);
    var text = new StringBuilder();
    for (int piece = 0; piece < length; piece++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
