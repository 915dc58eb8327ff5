package hongdun.portal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.portal.domain.Linked.Piece;
import org.junit.jupiter.api.Test;

class LinkedTests {
  @Test
  void aTextIsCutWhereAnAddressBeginsAndEnds() {
    assertThat(Linked.pieces("请登录：/sign-in 。见 https://a.example.cn/x?y=1，谢谢"))
        .containsExactly(
            new Piece("请登录：", false),
            new Piece("/sign-in", true),
            new Piece(" 。见 ", false),
            new Piece("https://a.example.cn/x?y=1", true),
            new Piece("，谢谢", false));
  }

  @Test
  void elsewherePathsAreWholeAddresses() {
    assertThat(Linked.whole("见 /sign-in 。", path -> "https://b.example.cn" + path))
        .isEqualTo("见 https://b.example.cn/sign-in 。");
    assertThat(Linked.whole("1/2 和 https://c.example.cn/d", path -> "x" + path))
        .isEqualTo("1/2 和 https://c.example.cn/d");
  }

  @Test
  void anAddressIsMaskedSoThatItsOwnerKnowsIt() {
    assertThat(Masked.address("lilei@example.cn")).isEqualTo("l***@example.cn");
    assertThat(Masked.address("13812345678")).isEqualTo("138****5678");
    assertThat(Masked.address("12345")).isEqualTo("****");
    assertThat(Masked.words("550 <lilei@example.cn> unknown", "lilei@example.cn"))
        .isEqualTo("550 <l***@example.cn> unknown");
  }
}
