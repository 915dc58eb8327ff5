package hongdun.portal.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;

/** Sessions lie in the database, so one node goes on where another fell. */
@HongdunTest
class SessionsOfTwoNodesTests {
  private final StoredSessions one;
  private final StoredSessions other;
  private final String owner = "account:" + UUID.randomUUID();
  private String id = "";

  SessionsOfTwoNodesTests(JdbcClient jdbc) {
    this.one = new StoredSessions(jdbc, InstantSource.system());
    this.other = new StoredSessions(jdbc, InstantSource.system());
  }

  @BeforeEach
  void aSessionBeginsAtOneNode() {
    var session = one.createSession();
    session.setMaxInactiveInterval(Duration.ofMinutes(30));
    session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, owner);
    session.setAttribute("remote", "192.0.2.1");
    one.save(session);
    id = session.getId();
  }

  @Test
  void theOtherNodeKnowsIt() {
    var session = Objects.requireNonNull(other.findById(id));

    assertThat(session.<String>getAttribute("remote")).isEqualTo("192.0.2.1");
    assertThat(session.getMaxInactiveInterval()).isEqualTo(Duration.ofMinutes(30));
    assertThat(other.findByPrincipalName(owner)).containsOnlyKeys(id);
  }

  @Test
  void whatOneNodeWritesTheOtherReadsAtTheNextRequest() {
    other.findById(id);
    var session = Objects.requireNonNull(one.findById(id));
    session.setAttribute("remote", "192.0.2.2");
    one.save(session);

    var read = Objects.requireNonNull(other.findById(id));

    assertThat(read.<String>getAttribute("remote")).isEqualTo("192.0.2.2");
  }

  @Test
  void whatOneNodeEndsIsEndedAtTheOtherAndStaysEnded() {
    var held = Objects.requireNonNull(one.findById(id));
    other.deleteById(id);

    held.setAttribute("remote", "192.0.2.3");
    one.save(held);

    assertThat(one.findById(id)).isNull();
    assertThat(other.findById(id)).isNull();
  }
}
