package hongdun.portal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTests {
  @Test
  void everySpellingOfOneMobileNumberIsOneAddress() {
    for (var spelling : new String[] {"13800000000", "+86 138 0000 0000", "0086-138-0000-0000"}) {
      assertThat(Address.reachable(spelling))
          .contains(new Address(Address.Kind.MOBILE, "13800000000"));
    }
  }

  @Test
  void capitalsInAnEmailAddressDoNotMakeAnotherPerson() {
    assertThat(Address.reachable(" Li.Lei@Example.CN "))
        .contains(new Address(Address.Kind.EMAIL, "li.lei@example.cn"));
  }

  @Test
  void whatNothingCanBeSentToIsNoAddress() {
    for (var entered : new String[] {"", "李雷", "12345", "a@b", "@example.cn", "a b@example.cn"}) {
      assertThat(Address.reachable(entered)).as(entered).isEmpty();
    }
  }

  @Test
  void anOfficersSignInNameIsNeverMistakenForAMobileNumber() {
    assertThat(Address.signInName("Wang.Fang"))
        .contains(new Address(Address.Kind.SIGN_IN_NAME, "wang.fang"));
    assertThat(Address.signInName("13800000000")).isEmpty();
  }

  @Test
  void anAddressIsNotPrinted() {
    assertThat(Address.toSignIn("li.lei@example.cn").toString()).doesNotContain("li.lei");
  }
}
