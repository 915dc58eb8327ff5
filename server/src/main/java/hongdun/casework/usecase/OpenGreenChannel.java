package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Officer;
import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.casework.Matter;
import hongdun.casework.MatterId;
import hongdun.casework.domain.DeskDeed;
import hongdun.casework.domain.GreenChannel;
import hongdun.casework.domain.GreenChannel.Reason;
import hongdun.casework.domain.GreenChannel.Withdrawal;
import hongdun.casework.domain.Holder.ByOfficer;
import hongdun.casework.domain.Holder.ByParty;
import hongdun.casework.domain.Receiving;
import hongdun.casework.persistence.GreenChannels;
import hongdun.casework.persistence.Matters;
import hongdun.casework.usecase.Standing.Now;
import hongdun.portal.Dates;
import hongdun.shared.Actor;
import hongdun.shared.BilingualText;
import hongdun.shared.Shortcoming;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 绿色通道 — lets a matter go first, in the hands of one named person. */
@Component
public class OpenGreenChannel {
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
  record Hands(
      Matters matters,
      Standing standing,
      PassOn passOn,
      RecordDeed deeds,
      GreenChannelReasons reasons) {
    /** Keeps the matter, and who could handle it, as they are until the end of the transaction. */
    Now lock(MatterId id, LocalDate on) {
      return standing.of(matters.lock(id).orElseThrow(), on);
    }
  }

  /** What an officer wants: the reason's code, its words, and who is to handle it. */
  public record Wish(String reason, String note, OptionalLong person) {}

  /** A matter, its flag if it has one, those taken off before, who could handle it, and why. */
  public record Asked(
      Matter matter,
      Optional<Named> channel,
      List<Named> before,
      List<Officer> persons,
      List<GreenChannelReasons.Offered> reasons) {}

  /** A flag with the names of those concerned. */
  public record Named(
      GreenChannel flag,
      BilingualText reason,
      Officer person,
      Officer officer,
      Optional<Officer> withdrawnBy) {}

  @Transactional(readOnly = true)
  public Asked of(MatterId id, Actor.Officer reader) {
    var matter = matters.matter(id, reader);
    var flags = channels.of(id).stream().map(this::named).toList();
    return new Asked(
        matter,
        flags.stream().filter(one -> one.withdrawnBy().isEmpty()).findFirst(),
        flags.stream().filter(one -> one.withdrawnBy().isPresent()).toList(),
        persons(hands.standing().of(matter, today())),
        hands.reasons().offered(today()));
  }

  private Named named(GreenChannel flag) {
    return new Named(
        flag,
        reasonOf(flag),
        agency.officer(flag.person()),
        agency.officer(flag.officer()),
        flag.withdrawn().map(Withdrawal::officer).map(agency::officer));
  }

  private BilingualText reasonOf(GreenChannel flag) {
    return hands.reasons().named(flag.reason(), Dates.dayOf(flag.setAt()));
  }

  /** Who could lawfully handle it: there, entitled, apart from earlier steps, without interest. */
  private List<Officer> persons(Now now) {
    return Stream.concat(now.holding().stream(), hands.standing().couldTake(now).stream())
        .filter(officer -> isFit(now, officer))
        .map(agency::officer)
        .toList();
  }

  private boolean isFit(Now now, OfficerId officer) {
    return hands.standing().receiving(now, officer) instanceof Receiving.Fit;
  }

  private LocalDate today() {
    return Dates.dayOf(clock.instant());
  }

  /** Gives priority; says everything that is missing instead. */
  @Transactional
  public List<Shortcoming> open(MatterId id, Actor.Officer by, Wish wish) {
    matters.matter(id, by);
    var now = hands.lock(id, today());
    var matter = now.matter();
    var faults = faults(now, wish);
    if (!faults.isEmpty()) {
      return faults;
    }
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var person = new OfficerId(wish.person().getAsLong());
    var channel =
        new GreenChannel(
            0,
            id,
            new Reason(wish.reason()),
            wish.note(),
            person,
            new OfficerId(by.officer()),
            at,
            Optional.empty());
    if (!channels.add(matter, channel, new UnitId(by.unit()))) {
      return List.of(Shortcoming.of("reason", "casework.green-channel.already"));
    }
    take(now, person, at);
    hands
        .deeds()
        .record(
            matter, DeskDeed.GREEN_CHANNEL, by, agency.officer(person).name() + "：" + wish.note());
    return List.of();
  }

  /** What the party has to mend stays with the party; the person is the one to ask meanwhile. */
  private void take(Now now, OfficerId person, Instant at) {
    var id = now.matter().id();
    if (now.holder().filter(ByParty.class::isInstance).isPresent()) {
      hands.matters().setHandler(id, Optional.of(person));
    } else {
      var unit = now.staff().unitOf(person).orElseGet(now.matter()::bureau);
      hands.passOn().takeOver(id, Optional.of(new ByOfficer(person, unit)), at);
    }
  }

  private List<Shortcoming> faults(Now now, Wish wish) {
    var matter = now.matter();
    var faults = new ArrayList<Shortcoming>();
    if (matter.concludedAt().isPresent()) {
      faults.add(Shortcoming.of("reason", "casework.green-channel.concluded"));
    }
    if (hands.reasons().offered(today()).stream()
        .noneMatch(one -> one.code().equals(wish.reason()))) {
      faults.add(Shortcoming.of("reason", "casework.green-channel.reason-missing"));
    }
    var length = wish.note().codePointCount(0, wish.note().length());
    if (length < SHORTEST || length > LONGEST) {
      faults.add(Shortcoming.of("note", "casework.green-channel.note-missing"));
    }
    if (wish.person().isEmpty()) {
      faults.add(Shortcoming.of("person", "casework.green-channel.person-missing"));
    } else if (!isFit(now, new OfficerId(wish.person().getAsLong()))) {
      faults.add(Shortcoming.of("person", "casework.green-channel.person-unfit"));
    }
    return faults;
  }

  /** What goes first in a bureau, for the top of its lists. */
  @Transactional(readOnly = true)
  public List<First> first(Actor.Officer reader) {
    var bureau = agency.unit(new UnitId(reader.unit())).bureau();
    return channels.open(bureau).stream()
        .flatMap(channel ->
            matters
                .find(channel.matter(), reader)
                .map(matter ->
                    new First(matter, channel, reasonOf(channel), agency.officer(channel.person())))
                .stream())
        .toList();
  }

  /** A matter that goes first, and who handles it. */
  public record First(Matter matter, GreenChannel channel, BilingualText reason, Officer person) {}
}
