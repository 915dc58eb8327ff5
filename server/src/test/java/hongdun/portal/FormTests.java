package hongdun.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTests {
  @Test
  void fullWidthDigitsAndLettersBecomePlainAndChinesePunctuationStays() {
    assertThat(Form.normalised("　５１０１０５ＡＢｃ（成都），一\u200b号 ")).isEqualTo("510105ABc（成都），一号");
  }

  @Test
  void betweenTwoPartsOfANameEveryDotIsTheOneOfNames() {
    assertThat(Form.normalised("买买提•艾力 ・ 吐尔逊‧\uD842\uDFB7")).isEqualTo("买买提·艾力·吐尔逊·\uD842\uDFB7");
    assertThat(Form.normalised("Jean•Luc 3・5")).isEqualTo("Jean•Luc 3・5");
  }

  @Test
  void aPasswordIsTakenExactlyAsEntered() {
    assertThat(form("password", " ａ b ").secret("password")).isEqualTo(" ａ b ");
  }

  @Test
  void aDateInThreeFieldsIsReadAndKeptAsEntered() {
    var form =
        Form.of(
            Map.of(
                "day", new String[] {"2026"},
                "day-month", new String[] {"２"},
                "day-day", new String[] {"29"}));

    assertThat(form.date("day")).isEmpty();
    assertThat(form.dateText("day")).isEqualTo("2026-2-29");
    assertThat(Form.dateParts("2026-2-29")).containsExactly("2026", "2", "29");
    assertThat(form("day", "2026-11-3").date("day")).contains(LocalDate.of(2026, 11, 3));
  }

  @Test
  void aStaffNumberKeepsItsHyphenHoweverItIsTyped() {
    assertThat(form("number", " ５１０１00－０９９ ").hyphenated("number")).isEqualTo("510100-099");
    assertThat(form("number", "new–1").hyphenated("number")).isEqualTo("NEW-1");
    assertThat(form("code", "9151-01").code("code")).isEqualTo("915101");
  }

  @Test
  void aNumberMayHaveThousandsSeparators() {
    assertThat(form("shares", "1,000,000").number("shares")).hasValue(1_000_000);
    assertThat(form("shares", "a lot").number("shares")).isEmpty();
  }

  @Test
  void aFieldThatWasNotSentIsEmpty() {
    assertThat(form("a", "b").text("c")).isEmpty();
    assertThat(form("a", "b").all("c")).isEmpty();
  }

  private static Form form(String name, String value) {
    return Form.of(Map.of(name, new String[] {value}));
  }
}
