package hongdun.registration.domain;

import static hongdun.registration.domain.DraftFixtures.DIRECTOR;
import static hongdun.registration.domain.DraftFixtures.aCompany;
import static hongdun.registration.domain.DraftFixtures.aDraft;
import static org.assertj.core.api.Assertions.assertThat;

import hongdun.registration.domain.Signatories.Signatory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 签署人: everyone whom the rules name confirms the application himself. */
class SignatoriesTests {
  @Test
  void everyoneSignsOnceHoweverManyPostsHeHolds() {
    assertThat(Signatories.of(aDraft().withPost(DIRECTOR, Post.MANAGER).build()))
        .containsExactly(
            new Signatory("p1", "李静", "13800000001", ""),
            new Signatory("p2", "王强", "13800000002", ""),
            new Signatory("p3", "张敏", "zhang.min@example.com", ""));
  }

  @ParameterizedTest
  @EnumSource
  void whoHoldsAnyPostSigns(Post post) {
    assertThat(Signatories.of(aDraft().withOneMore(post).build()))
        .extracting(Signatory::key)
        .contains("p4");
  }

  @Test
  void whoHoldsNoPostIsNotAsked() {
    assertThat(Signatories.of(aDraft().withOneMore().build()))
        .extracting(Signatory::key)
        .doesNotContain("p4");
  }

  @Test
  void forALegalPersonItsRepresentativeSigns() {
    assertThat(Signatories.of(aDraft().withCompany(aCompany("c1")).build()))
        .last()
        .isEqualTo(new Signatory("c1", "赵丽", "13800000009", "成都金沙投资有限公司"));
  }

  @Test
  void nobodySignsAnEmptyApplication() {
    assertThat(Signatories.of(Draft.empty())).isEmpty();
  }
}
