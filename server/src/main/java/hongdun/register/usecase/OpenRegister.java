package hongdun.register.usecase;

import hongdun.agency.Agency;
import hongdun.agency.UnitId;
import hongdun.figures.OpenDataSource;
import hongdun.portal.DataSet;
import hongdun.register.domain.OpenEntity;
import hongdun.register.persistence.PublicFacts;
import hongdun.shared.Law;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** 登记簿开放数据 — the whole book as files, every day: what the pages show of each entity. */
@Component
class OpenRegister implements OpenDataSource {
  private static final String ID = "register.open.entities";
  private final PublicFacts facts;
  private final Agency agency;

  OpenRegister(PublicFacts facts, Agency agency) {
    this.facts = facts;
    this.agency = agency;
  }

  @Override
  public String id() {
    return "entities";
  }

  @Override
  public String titleKey() {
    return ID;
  }

  @Override
  public Class<? extends Record> row() {
    return OpenEntity.class;
  }

  @Override
  public void write(Rows rows) {
    Map<Long, String> names = new HashMap<>();
    facts.each(
        unit -> names.computeIfAbsent(unit, id -> agency.unit(new UnitId(id)).name().zh()),
        rows::add);
  }

  /** What its columns mean. */
  @Configuration(proxyBeanMethods = false)
  static class Dictionary {
    @Bean
    DataSet openEntityData() {
      return new DataSet(
          ID, OpenEntity.class, Law.REGISTRATION_REGULATION.article(8), "/entities/{code}");
    }
  }
}
