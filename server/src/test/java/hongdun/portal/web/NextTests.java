package hongdun.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NextTests {
  @Test
  void aPageOfThisSiteIsSafeToGoTo() {
    assertThat(Next.safe("/apply/12?step=capital")).contains("/apply/12?step=capital");
  }

  @Test
  void anotherSiteIsNeverGoneToHoweverItIsWritten() {
    for (var asked :
        new String[] {
          "",
          "https://evil.example",
          "//evil.example",
          "/\\evil.example",
          "\\\\evil.example",
          "/\t/evil.example",
          "javascript:alert(1)",
          "evil",
          "/a\r\nLocation: //evil"
        }) {
      assertThat(Next.safe(asked)).as(asked).isEmpty();
    }
  }
}
