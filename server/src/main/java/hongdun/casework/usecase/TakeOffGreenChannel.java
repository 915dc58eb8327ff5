package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.casework.Matter;
import hongdun.casework.MatterId;
import hongdun.casework.domain.DeskDeed;
import hongdun.casework.domain.GreenChannel;
import hongdun.casework.domain.GreenChannel.Withdrawal;
import hongdun.casework.domain.GreenChannelRight;
import hongdun.casework.persistence.GreenChannels;
import hongdun.portal.Dates;
import hongdun.shared.Actor;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 撤销绿色通道 — takes the priority off a matter again, with a reason; it stays counted, as withdrawn,
 * and the matter stays in the hands in which it is.
 */
@Component
public class TakeOffGreenChannel {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 200;

  private final ReadMatter matters;
  private final GreenChannels channels;
  private final Agency agency;
  private final RecordDeed deeds;
  private final InstantSource clock;

  TakeOffGreenChannel(
      ReadMatter matters,
      GreenChannels channels,
      Agency agency,
      RecordDeed deeds,
      InstantSource clock) {
    this.matters = matters;
    this.channels = channels;
    this.agency = agency;
    this.deeds = deeds;
    this.clock = clock;
  }

  /** Whether the officer may take this flag off, for the page that offers it. */
  @Transactional(readOnly = true)
  public boolean mayTakeOff(MatterId id, Actor.Officer by) {
    var matter = matters.matter(id, by);
    return channels.standing(id).filter(channel -> mayTakeOff(matter, channel, by)).isPresent();
  }

  private boolean mayTakeOff(Matter matter, GreenChannel channel, Actor.Officer by) {
    var officer = new OfficerId(by.officer());
    var today = Dates.dayOf(clock.instant());
    return matter.concludedAt().isEmpty()
        && GreenChannelRight.mayTakeOff(
            agency.rolesIn(officer, matter.bureau(), today),
            agency.rolesIn(channel.officer(), matter.bureau(), Dates.dayOf(channel.setAt())));
  }

  /** Takes it off, or says everything that stands against it. */
  @Transactional
  public List<Shortcoming> takeOff(MatterId id, Actor.Officer by, String reason) {
    var matter = matters.matter(id, by);
    var standing = channels.standing(id);
    var faults = new ArrayList<Shortcoming>();
    if (standing.isEmpty()) {
      faults.add(Shortcoming.of("why", "casework.green-channel.not-standing"));
    } else if (!mayTakeOff(matter, standing.get(), by)) {
      faults.add(Shortcoming.of("why", "casework.green-channel.not-yours"));
    }
    var length = reason.codePointCount(0, reason.length());
    if (length < SHORTEST || length > LONGEST) {
      faults.add(Shortcoming.of("why", "casework.green-channel.why-missing"));
    }
    if (!faults.isEmpty()) {
      return List.copyOf(faults);
    }
    var withdrawal =
        new Withdrawal(
            reason, new OfficerId(by.officer()), clock.instant().truncatedTo(ChronoUnit.MICROS));
    if (!channels.withdraw(standing.orElseThrow(), withdrawal, new UnitId(by.unit()))) {
      return List.of(Shortcoming.of("why", "casework.green-channel.not-standing"));
    }
    deeds.record(matter, DeskDeed.GREEN_CHANNEL_WITHDRAWN, by, reason);
    return List.of();
  }
}
