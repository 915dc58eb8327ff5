package hongdun.portal.usecase;

import hongdun.portal.AuditTrail;
import hongdun.portal.AuditTrail.Act;
import hongdun.portal.PersonalData;
import hongdun.portal.PersonalData.Section;
import hongdun.portal.persistence.OwnRows;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 复制个人信息 — whoever is signed in takes with him everything that is held on him (Personal Information
 * Protection Law Art. 45), after he gave his password again, some times a day.
 */
@Service
public class CopyOwnData {
  /** How many copies an account takes in a day. */
  public static final int A_DAY = 3;

  private final ObjectProvider<PersonalData> rooms;
  private final OwnRows rows;
  private final AuditTrail trail;
  private final InstantSource realTime;

  CopyOwnData(
      ObjectProvider<PersonalData> rooms,
      OwnRows rows,
      AuditTrail trail,
      @Qualifier("realTime") InstantSource realTime) {
    this.rooms = rooms;
    this.rows = rows;
    this.trail = trail;
    this.realTime = realTime;
  }

  /** What a room holds, ready to be written down. */
  public record Part(String room, List<Section> sections) {}

  /** 副本 — everything at one moment. */
  public record OwnCopy(long account, Instant madeAt, List<Part> parts) {}

  @Transactional(readOnly = true)
  public boolean isUsedUp(long account) {
    return rows.acts(account, Act.DATA_COPIED.name(), realTime.instant().minus(Duration.ofDays(1)))
        >= A_DAY;
  }

  /** All rooms as they stand at one moment; the audit keeps that it was taken. */
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  public OwnCopy copy(long account) {
    trail.write(AuditTrail.Line.of(Act.DATA_COPIED, account).on(account));
    return new OwnCopy(
        account,
        realTime.instant(),
        rooms.stream()
            .sorted(OwnDataOrder.PORTAL_FIRST)
            .map(room -> new Part(room.room(), room.copy(account)))
            .map(part -> new Part(part.room(), withSomething(part.sections())))
            .filter(part -> !part.sections().isEmpty())
            .toList());
  }

  private static List<Section> withSomething(List<Section> sections) {
    return sections.stream().filter(section -> !section.items().isEmpty()).toList();
  }

  /** In which order the rooms are told of. */
  static final class OwnDataOrder {
    static final Comparator<PersonalData> PORTAL_FIRST =
        Comparator.comparing((PersonalData room) -> !room.room().equals(PortalPersonalData.ROOM))
            .thenComparing(PersonalData::room);

    private OwnDataOrder() {}
  }
}
