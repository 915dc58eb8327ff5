package hongdun.portal.usecase;

import hongdun.portal.AdministrationLog;
import hongdun.portal.PublicAddress;
import hongdun.portal.ShortMessages;
import hongdun.portal.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What carriers are made of, where a change is written down, and what follows it. */
@Component
record SettingHouse(
    CarriersAsSet.Start start,
    Letterhead letterhead,
    ObjectProvider<ShortMessages> own,
    AdministrationLog log,
    JdbcClient jdbc,
    SessionTerms terms,
    PublicAddress address,
    Words words) {}
