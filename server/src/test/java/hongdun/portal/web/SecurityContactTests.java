package hongdun.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.portal.NotFound;
import hongdun.portal.PublicAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecurityContactTests {
  private static final PublicAddress ADDRESS =
      new PublicAddress() {
        @Override
        public String of(String path) {
          return "https://www.example.gov.cn" + path;
        }

        @Override
        public boolean isSettled() {
          return true;
        }

        @Override
        public boolean isEncrypted() {
          return false;
        }
      };

  @Test
  void whoFoundAWeaknessReadsWhomToTell() {
    var text =
        controller(Optional.of(URI.create("mailto:security@example.gov.cn"))).contact().getBody();

    assertThat(text)
        .isEqualTo(
            """
            Contact: mailto:security@example.gov.cn
            Expires: 2027-05-21T00:00:00Z
            Preferred-Languages: zh, en
            Canonical: https://www.example.gov.cn/.well-known/security.txt
            """);
  }

  @Test
  void withoutAContactNothingIsPromised() {
    assertThatThrownBy(() -> controller(Optional.empty()).contact()).isInstanceOf(NotFound.class);
  }

  private static SecurityContactController controller(Optional<URI> contact) {
    return new SecurityContactController(
        new SecurityContact(contact), ADDRESS, () -> Instant.parse("2026-11-22T08:00:00Z"));
  }
}
