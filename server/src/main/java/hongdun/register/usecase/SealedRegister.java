package hongdun.register.usecase;

import hongdun.portal.SealedRows;
import hongdun.register.persistence.SealedPeople;
import java.util.List;
import org.springframework.stereotype.Component;

/** The numbers of the register's people, to be sealed anew when the key changes. */
@Component
class SealedRegister implements SealedRows {
  private final SealedPeople people;

  SealedRegister(SealedPeople people) {
    this.people = people;
  }

  @Override
  public String nameKey() {
    return "register.sealed.people";
  }

  @Override
  public List<Count> counts() {
    return people.counts();
  }

  @Override
  public int renew(int most, int passedOver) {
    return people.renew(most, passedOver);
  }
}
