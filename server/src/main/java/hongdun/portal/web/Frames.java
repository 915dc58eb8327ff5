package hongdun.portal.web;

import hongdun.portal.AccountPlace;
import hongdun.portal.BureauName;
import hongdun.portal.Dates;
import hongdun.portal.Demonstration;
import hongdun.portal.Flash;
import hongdun.portal.Frame;
import hongdun.portal.NavigationEntry;
import hongdun.portal.SignedIn;
import hongdun.portal.Words;
import hongdun.portal.usecase.KeepLanguage;
import hongdun.portal.usecase.SignInLog;
import hongdun.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Makes the frame of a page from the request. */
@Component
class Frames {
  private static final String ATTRIBUTE = Frame.class.getName();
  private final Words words;
  private final List<NavigationEntry> entries;
  private final Languages languages;
  private final Rooms rooms;
  private final Demonstration demonstration;
  private final KeepLanguage readers;

  Frames(
      Words words,
      List<NavigationEntry> entries,
      Languages languages,
      Rooms rooms,
      Demonstration demonstration,
      KeepLanguage readers) {
    this.words = words;
    this.rooms = rooms;
    this.demonstration = demonstration;
    this.readers = readers;
    this.entries =
        entries.stream().sorted(Comparator.comparingInt(NavigationEntry::order)).toList();
    this.languages = languages;
  }

  /** What the rooms above tell of bureaus and officers. */
  @Component
  record Rooms(ObjectProvider<BureauName> bureaus, ObjectProvider<AccountPlace> places) {}

  /** The frame of a request; made once, so that its cookies are written once. */
  Frame of(HttpServletRequest request, HttpServletResponse response) {
    if (request.getAttribute(ATTRIBUTE) instanceof Frame frame) {
      return frame;
    }
    var frame = make(request, response);
    request.setAttribute(ATTRIBUTE, frame);
    return frame;
  }

  /** A frame that needs nothing but the request. */
  Frame bare(HttpServletRequest request, HttpServletResponse response) {
    return new Frame(
        languages.of(request, response),
        words,
        Optional.empty(),
        List.of(),
        csrf(request),
        request.getRequestURI(),
        Here.of(request),
        "",
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Appearances.of(request, response),
        "");
  }

  private Frame make(HttpServletRequest request, HttpServletResponse response) {
    var language = languages.of(request, response);
    var visitor = Visitors.current();
    var path = request.getRequestURI();
    if (Languages.isChosen(request)) {
      visitor.ifPresent(reader -> readers.reads(reader.account(), language));
    }
    return new Frame(
        language,
        words,
        visitor,
        navigation(visitor, path, language),
        csrf(request),
        path,
        Here.of(request),
        bureau(visitor, language),
        roles(visitor, language),
        demonstration.time(),
        flash(request, response, language),
        Sessions.takeBefore(request).map(before -> words(before, language)),
        Appearances.of(request, response),
        phone());
  }

  private String words(SignInLog.Before before, Language language) {
    return words.text(
        language,
        "portal.sign-in.before",
        Dates.minute(before.at(), language),
        before.remote(),
        before.failedSince());
  }

  private String bureau(Optional<SignedIn> visitor, Language language) {
    var own =
        officer(visitor)
            .flatMap(who ->
                rooms.places().stream().findFirst().flatMap(room -> room.bureauOf(who.unit())));
    var bureau = rooms.bureaus().getIfAvailable();
    return own.map(name -> name.in(language))
        .orElseGet(() -> bureau == null ? "" : bureau.bureauName().in(language));
  }

  /** What an officer may do, in the order of the alphabet of its codes. */
  private String roles(Optional<SignedIn> visitor, Language language) {
    return officer(visitor).stream()
        .flatMap(who -> who.roles().stream().sorted())
        .flatMap(role -> rooms.places().stream().limit(1).map(room -> room.roleKey(role)))
        .map(key -> words.text(language, key))
        .collect(Collectors.joining(words.text(language, "portal.layout.roles-and")));
  }

  private static Optional<SignedIn> officer(Optional<SignedIn> visitor) {
    return visitor.filter(SignedIn::isOfficer);
  }

  private String phone() {
    var bureau = rooms.bureaus().getIfAvailable();
    return bureau == null ? "" : bureau.phone();
  }

  private Optional<String> flash(
      HttpServletRequest request, HttpServletResponse response, Language language) {
    var cookie = WebUtils.getCookie(request, Flash.COOKIE);
    if (cookie == null || cookie.getValue().isEmpty()) {
      return Optional.empty();
    }
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(Flash.COOKIE, "")
            .path("/")
            .maxAge(0)
            .httpOnly(true)
            .sameSite("Lax")
            .build()
            .toString());
    var key = URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8);
    return words.has(key) ? Optional.of(words.text(language, key)) : Optional.empty();
  }

  private List<Frame.NavigationLink> navigation(
      Optional<SignedIn> visitor, String path, Language language) {
    var shown = entries.stream().filter(entry -> entry.isFor(visitor)).toList();
    var here =
        shown.stream()
            .map(NavigationEntry::path)
            .filter(entry -> path.equals(entry) || path.startsWith(entry + "/"))
            .max(Comparator.comparingInt(String::length))
            .orElse("");
    return shown.stream()
        .map(entry ->
            new Frame.NavigationLink(
                entry.path(), words.text(language, entry.labelKey()), entry.path().equals(here)))
        .toList();
  }

  private static String csrf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? token.getToken()
        : "";
  }
}
