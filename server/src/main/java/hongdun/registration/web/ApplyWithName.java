package hongdun.registration.web;

import hongdun.naming.NameApplication;
import hongdun.naming.NameParts;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Leads from a name that is free to an application that bears it. */
@Component
class ApplyWithName implements NameApplication {
  @Override
  public String path(NameParts name) {
    return UriComponentsBuilder.fromPath("/apply")
        .queryParam("name.region", "{region}")
        .queryParam("name.division", "{division}")
        .queryParam("name.tradeName", "{tradeName}")
        .queryParam("name.industry", "{industry}")
        .queryParam("name.form", "{form}")
        .encode()
        .buildAndExpand(
            name.region().code(), name.division(), name.tradeName(), name.industry(), name.form())
        .toUriString();
  }
}
