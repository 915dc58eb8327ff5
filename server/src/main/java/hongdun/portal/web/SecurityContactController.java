package hongdun.portal.web;

import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.NotFound;
import hongdun.portal.PublicAddress;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 安全联系方式: security.txt as of RFC 9116; without a contact that was set there is none. */
@Controller
@Access(Who.EVERYONE)
@EnableConfigurationProperties(SecurityContact.class)
class SecurityContactController {
  private static final String PATH = "/.well-known/security.txt";
  private static final int DAYS = 180;

  private final SecurityContact settings;
  private final PublicAddress address;
  private final InstantSource realTime;

  SecurityContactController(
      SecurityContact settings,
      PublicAddress address,
      @Qualifier("realTime") InstantSource realTime) {
    this.settings = settings;
    this.address = address;
    this.realTime = realTime;
  }

  @GetMapping(value = PATH, produces = "text/plain;charset=UTF-8")
  ResponseEntity<String> contact() {
    var contact = settings.contact().orElseThrow(() -> new NotFound("No contact is set"));
    var expires = realTime.instant().truncatedTo(ChronoUnit.DAYS).plus(DAYS, ChronoUnit.DAYS);
    return ResponseEntity.ok(
        """
        Contact: %s
        Expires: %s
        Preferred-Languages: zh, en
        Canonical: %s
        """
            .formatted(contact, expires, address.of(PATH)));
  }
}
