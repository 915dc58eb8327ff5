package hongdun.registration.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.agency.Role;
import hongdun.documents.DocumentAccess;
import hongdun.documents.Documents;
import hongdun.documents.IssuedDocument;
import hongdun.portal.NotFound;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 查阅范围: only those with business in a matter, and supervisors, read an application. */
@HongdunTest
class ReadersOfApplicationsTests {
  private final HandedInApplications given;
  private final CounterOfficers officers;
  private final Visibility visibility;
  private final IssuedPapers papers;
  private final Documents documents;
  private final List<DocumentAccess> access;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  ReadersOfApplicationsTests(
      HandedInApplications given,
      CounterOfficers officers,
      Visibility visibility,
      IssuedPapers papers,
      Documents documents,
      List<DocumentAccess> access,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.given = given;
    this.officers = officers;
    this.visibility = visibility;
    this.papers = papers;
    this.documents = documents;
    this.access = access;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "SYSTEM_ADMINISTRATOR",
        "SECURITY_ADMINISTRATOR",
        "AUDIT_ADMINISTRATOR",
        "INFO_OFFICER"
      })
  void whoHasNoBusinessThereReadsNothing(Role role) {
    var id = handedIn();
    var officer = officers.holding(given.matter(id).bureau(), role);

    assertThatThrownBy(() -> visibility.asReadingOfficer(given.application(id), officer))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> visibility.asReader(id, officer)).isInstanceOf(NotFound.class);
    assertThat(readsPapers(id, officer)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"ACCEPTOR", "EXAMINER", "APPROVER", "DIVISION_HEAD", "HEAD", "LEADER"})
  void whoHandlesMattersReadsThem(Role role) {
    var id = handedIn();
    var officer = officers.holding(given.matter(id).bureau(), role);

    assertThat(visibility.asReadingOfficer(given.application(id), officer).id())
        .isEqualTo(given.matter(id).id());
    assertThat(visibility.asReader(id, officer).id()).isEqualTo(id);
    assertThat(readsPapers(id, officer)).isTrue();
    assertThat(written(id, officer)).isZero();
  }

  @Test
  void aSupervisorReadsThemAndItIsWrittenDown() {
    var id = handedIn();
    var officer = officers.holding(given.matter(id).bureau(), Role.SUPERVISOR);

    assertThat(visibility.asReadingOfficer(given.application(id), officer).id())
        .isEqualTo(given.matter(id).id());
    assertThat(visibility.asReader(id, officer).id()).isEqualTo(id);

    assertThat(written(id, officer)).isEqualTo(1);
  }

  private ApplicationId handedIn() {
    var applicant = given.applicant();
    return given.handIn(given.signedOnlineBy(applicant, "p1", "p2", "p3"), applicant);
  }

  private boolean readsPapers(ApplicationId id, SignedIn officer) {
    var paper =
        documents.ofMatter(given.matter(id).id().value()).stream()
            .findFirst()
            .orElseGet(() -> receipt(id));
    return access.stream()
        .flatMap(room -> room.mayRead(paper, Optional.of(officer)).stream())
        .allMatch(answer -> answer);
  }

  private IssuedDocument receipt(ApplicationId id) {
    transaction.executeWithoutResult(
        _ -> papers.receipt(given.application(id), given.matter(id), Set.of()));
    return documents.ofMatter(given.matter(id).id().value()).getFirst();
  }

  private long written(ApplicationId id, SignedIn officer) {
    return jdbc.sql(
            """
            select count(*)
              from casework.access a
              join casework.access_matter m on m.access = a.id
             where m.matter = ? and a.officer = ? and a.kind = 'READ'
            """)
        .params(given.matter(id).id().value(), officer.officer())
        .query(Long.class)
        .single();
  }
}
