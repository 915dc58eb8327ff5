package hongdun.casework.usecase;

import hongdun.casework.Matter;
import hongdun.casework.PartyAgents;
import hongdun.casework.Readers;
import hongdun.portal.SignedIn;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** 当事人及其代理人 — whose eyes the papers of a matter are for. */
@Component
class PartyEyes {
  private final Readers readers;
  private final ObjectProvider<PartyAgents> agents;

  PartyEyes(Readers readers, ObjectProvider<PartyAgents> agents) {
    this.readers = readers;
    this.agents = agents;
  }

  /** Whether a matter whose party an account is was brought in for that person himself. */
  Predicate<Matter> ownOf(long account) {
    var others =
        agents
            .orderedStream()
            .flatMap(room -> room.broughtForCompanies(account).stream())
            .collect(Collectors.toSet());
    return matter -> !others.contains(matter.id());
  }

  boolean mayRead(Matter matter, SignedIn who) {
    return who.isOfficer() ? readers.mayRead(matter, who.asOfficer()) : isParty(matter, who);
  }

  /** The party himself, or somebody a room knows to act for him. */
  boolean isParty(Matter matter, SignedIn who) {
    return !who.isOfficer()
        && agents
            .orderedStream()
            .flatMap(room -> room.actsFor(matter, who).stream())
            .findFirst()
            .orElseGet(() ->
                matter.party().account().filter(account -> account == who.account()).isPresent());
  }
}
