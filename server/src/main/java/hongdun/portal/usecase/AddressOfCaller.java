package hongdun.portal.usecase;

import hongdun.portal.NetworkAddress;
import org.springframework.stereotype.Component;

/** 来访地址 — the address of whoever is being answered. */
@Component
class AddressOfCaller implements NetworkAddress {
  @Override
  public String remote() {
    return Caller.remote();
  }
}
