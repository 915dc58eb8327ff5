package hongdun.registration.usecase;

import hongdun.portal.PersonalNumbers;
import hongdun.portal.SealedRows;
import hongdun.registration.persistence.Disqualifications;
import hongdun.registration.persistence.SealedDrafts;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room keeps sealed, to be sealed anew when the key changes. */
@Configuration(proxyBeanMethods = false)
class SealedApplications {
  @Bean
  SealedRows sealedApplications(SealedDrafts drafts, PersonalNumbers numbers) {
    return new Rows(
        "registration.sealed.applications",
        drafts::applications,
        (most, passedOver) -> drafts.renewApplications(numbers.newestKey(), most, passedOver));
  }

  @Bean
  SealedRows sealedSubmissions(SealedDrafts drafts, PersonalNumbers numbers) {
    return new Rows(
        "registration.sealed.submissions",
        drafts::submissions,
        (most, passedOver) -> drafts.renewSubmissions(numbers.newestKey(), most, passedOver));
  }

  @Bean
  SealedRows sealedDisqualifications(Disqualifications records) {
    return new Rows("registration.sealed.disqualifications", records::counts, records::renew);
  }

  /** Seals some rows anew. */
  private interface Renewal {
    int renew(int most, int passedOver);
  }

  private record Rows(String nameKey, Supplier<List<Count>> counted, Renewal renewal)
      implements SealedRows {
    @Override
    public List<Count> counts() {
      return counted.get();
    }

    @Override
    public int renew(int most, int passedOver) {
      return renewal.renew(most, passedOver);
    }
  }
}
