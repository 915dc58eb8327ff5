package hongdun.agency.usecase;

import hongdun.agency.persistence.Interests;
import hongdun.portal.SealedRows;
import java.util.List;
import org.springframework.stereotype.Component;

/** The numbers of persons officers declared, to be sealed anew when the key changes. */
@Component
class SealedInterests implements SealedRows {
  private final Interests interests;

  SealedInterests(Interests interests) {
    this.interests = interests;
  }

  @Override
  public String nameKey() {
    return "agency.sealed.interests";
  }

  @Override
  public List<Count> counts() {
    return interests.counts();
  }

  @Override
  public int renew(int most, int passedOver) {
    return interests.renew(most, passedOver);
  }
}
