package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Officer;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.casework.Matter;
import hongdun.casework.MatterId;
import hongdun.casework.domain.GreenChannel;
import hongdun.casework.domain.GreenChannel.Reason;
import hongdun.casework.domain.GreenChannel.Withdrawal;
import hongdun.casework.domain.Holder.ByOfficer;
import hongdun.casework.persistence.GreenChannels;
import hongdun.portal.Dates;
import hongdun.shared.Actor;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 绿色通道 — lets a matter go first, in the hands of one named person. */
@Component
public class OpenGreenChannel {
  private static final String DEED = "casework.deed.green-channel";
  private static final List<Role> HANDLING = List.of(Role.ACCEPTOR, Role.EXAMINER, Role.APPROVER);
  private static final int SHORTEST = 4;
  private static final int LONGEST = 200;

  private final ReadMatter matters;
  private final GreenChannels channels;
  private final Agency agency;
  private final Hands hands;
  private final InstantSource clock;

  OpenGreenChannel(
      ReadMatter matters, GreenChannels channels, Agency agency, Hands hands, InstantSource clock) {
    this.matters = matters;
    this.channels = channels;
    this.agency = agency;
    this.hands = hands;
    this.clock = clock;
  }

  /** Puts the matter into hands and writes it down. */
  @Component
  record Hands(Courses courses, PassOn passOn, RecordDeed deeds) {}

  /** What an officer wants: the reason's code, its words, and who is to handle it. */
  public record Wish(String reason, String note, OptionalLong person) {}

  /** A matter, its flag if it has one, those taken off before, and who could handle it. */
  public record Asked(
      Matter matter, Optional<Named> channel, List<Named> before, List<Officer> persons) {}

  /** A flag with the names of those concerned. */
  public record Named(
      GreenChannel flag, Officer person, Officer officer, Optional<Officer> withdrawnBy) {}

  @Transactional(readOnly = true)
  public Asked of(MatterId id, Actor.Officer reader) {
    var matter = matters.matter(id, reader);
    var flags = channels.of(id).stream().map(this::named).toList();
    return new Asked(
        matter,
        flags.stream().filter(one -> one.withdrawnBy().isEmpty()).findFirst(),
        flags.stream().filter(one -> one.withdrawnBy().isPresent()).toList(),
        persons(answering(matter)));
  }

  private Named named(GreenChannel flag) {
    return new Named(
        flag,
        agency.officer(flag.person()),
        agency.officer(flag.officer()),
        flag.withdrawn().map(Withdrawal::officer).map(agency::officer));
  }

  /** The bureau whose turn it is; the person is one of its. */
  private UnitId answering(Matter matter) {
    return hands.courses().answering(matter, Dates.dayOf(clock.instant()));
  }

  /** Who can handle matters of the bureau. */
  private List<Officer> persons(UnitId bureau) {
    var today = Dates.dayOf(clock.instant());
    var all = new LinkedHashSet<Officer>();
    HANDLING.forEach(role -> all.addAll(agency.holders(bureau, role, today)));
    return List.copyOf(all);
  }

  /** Gives priority; says everything that is missing instead. */
  @Transactional
  public List<Shortcoming> open(MatterId id, Actor.Officer by, Wish wish) {
    var matter = matters.matter(id, by);
    var faults = faults(matter, wish);
    if (!faults.isEmpty()) {
      return faults;
    }
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var person = new OfficerId(wish.person().getAsLong());
    var channel =
        new GreenChannel(
            0,
            id,
            Reason.valueOf(wish.reason()),
            wish.note(),
            person,
            new OfficerId(by.officer()),
            at,
            Optional.empty());
    if (!channels.add(matter, channel, new UnitId(by.unit()))) {
      return List.of(Shortcoming.of("reason", "casework.green-channel.already"));
    }
    hands.passOn().takeOver(id, Optional.of(new ByOfficer(person, answering(matter))), at);
    hands.deeds().record(matter, DEED, by, agency.officer(person).name() + "：" + wish.note());
    return List.of();
  }

  private List<Shortcoming> faults(Matter matter, Wish wish) {
    var faults = new ArrayList<Shortcoming>();
    if (matter.concludedAt().isPresent()) {
      faults.add(Shortcoming.of("reason", "casework.green-channel.concluded"));
    }
    if (Arrays.stream(Reason.values()).noneMatch(one -> one.name().equals(wish.reason()))) {
      faults.add(Shortcoming.of("reason", "casework.green-channel.reason-missing"));
    }
    var length = wish.note().codePointCount(0, wish.note().length());
    if (length < SHORTEST || length > LONGEST) {
      faults.add(Shortcoming.of("note", "casework.green-channel.note-missing"));
    }
    if (persons(answering(matter)).stream()
        .noneMatch(one -> OptionalLong.of(one.id().value()).equals(wish.person()))) {
      faults.add(Shortcoming.of("person", "casework.green-channel.person-missing"));
    }
    return faults;
  }

  /** What goes first in a bureau, for the top of its lists. */
  @Transactional(readOnly = true)
  public List<First> first(Actor.Officer reader) {
    var bureau = agency.unit(new UnitId(reader.unit())).bureau();
    return channels.open(bureau).stream()
        .map(channel ->
            new First(
                matters.matter(channel.matter(), reader),
                channel,
                agency.officer(channel.person())))
        .toList();
  }

  /** A matter that goes first, and who handles it. */
  public record First(Matter matter, GreenChannel channel, Officer person) {}
}
