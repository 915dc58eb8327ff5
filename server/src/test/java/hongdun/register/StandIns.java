package hongdun.register;

import hongdun.agency.Agency;
import hongdun.agency.Divisions;
import hongdun.agency.Interest;
import hongdun.agency.Officer;
import hongdun.agency.OfficerId;
import hongdun.agency.PartyKey;
import hongdun.agency.Role;
import hongdun.agency.Unit;
import hongdun.agency.UnitId;
import hongdun.shared.BilingualText;
import hongdun.shared.Region;
import java.time.Clock;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Stands in for the rooms below while they are being built. */
@Configuration(proxyBeanMethods = false)
class StandIns {
  private static final Map<String, BilingualText> NAMES =
      Map.of(
          "510000", new BilingualText("四川省", "Sichuan"),
          "510100", new BilingualText("成都市", "Chengdu"),
          "510104", new BilingualText("锦江区", "Jinjiang District"),
          "510105", new BilingualText("青羊区", "Qingyang District"),
          "510129", new BilingualText("大邑县", "Dayi County"));

  @Bean
  @ConditionalOnMissingBean
  InstantSource standInClock() {
    return Clock.systemUTC();
  }

  @Bean
  @ConditionalOnMissingBean
  Agency standInAgency() {
    return new Agency() {
      @Override
      public Unit unit(UnitId id) {
        var region = new Region(Long.toString(id.value()));
        var name = Optional.ofNullable(NAMES.get(region.code())).orElseThrow();
        return new Unit(
            id,
            new BilingualText(name.zh() + "市场监督管理局", name.en() + " Administration"),
            name.zh(),
            Unit.Level.COUNTY,
            Optional.empty(),
            id,
            region,
            "",
            "");
      }

      @Override
      public Officer officer(OfficerId id) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Optional<Unit> competentFor(Region region, LocalDate on) {
        return Optional.of(unit(new UnitId(Long.parseLong(region.code()))));
      }

      @Override
      public Set<Role> rolesIn(OfficerId officer, UnitId bureau, LocalDate on) {
        return Set.of();
      }

      @Override
      public List<Officer> holders(UnitId bureau, Role role, LocalDate on) {
        return List.of();
      }

      @Override
      public Optional<Interest> interestOf(
          OfficerId officer, Set<PartyKey> parties, LocalDate on) {
        return Optional.empty();
      }

      @Override
      public Optional<OfficerId> substitutesFor(OfficerId officer, UnitId bureau, LocalDate on) {
        return Optional.empty();
      }
    };
  }

  @Bean
  @ConditionalOnMissingBean
  Divisions standInDivisions() {
    return new Divisions() {
      @Override
      public Optional<BilingualText> name(Region region, LocalDate on) {
        return Optional.ofNullable(NAMES.get(region.code()));
      }

      @Override
      public Optional<BilingualText> fullName(Region region, LocalDate on) {
        return name(region, on);
      }

      @Override
      public List<Division> below(Optional<Region> region, LocalDate on) {
        return NAMES.entrySet().stream()
            .map(entry -> new Division(new Region(entry.getKey()), entry.getValue()))
            .filter(division -> switch (division.region().level()) {
              case PROVINCE -> region.isEmpty();
              case CITY -> region.equals(Optional.of(division.region().province()));
              case COUNTY -> region.equals(Optional.of(division.region().city()));
            })
            .toList();
      }
    };
  }
}
