package hongdun.figures.web;

import hongdun.figures.usecase.MakeOpenData;
import hongdun.figures.usecase.ReadOpenData;
import hongdun.figures.usecase.ReadOpenData.Stored;
import hongdun.figures.web.OpenDataPage.Day;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Administrators;
import hongdun.portal.Flash;
import hongdun.portal.Frame;
import hongdun.portal.NotFound;
import hongdun.portal.Page;
import hongdun.portal.PublicAddress;
import hongdun.portal.Redirect;
import hongdun.portal.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 开放数据 — the page of the files, and the files. */
@Controller
@Access(Who.EVERYONE)
class OpenDataController {
  private final ReadOpenData data;
  private final MakeOpenData make;
  private final PublicAddress address;

  OpenDataController(ReadOpenData data, MakeOpenData make, PublicAddress address) {
    this.data = data;
    this.make = make;
    this.address = address;
  }

  @GetMapping("/open-data")
  OpenDataPage page(Frame frame) {
    var days = new TreeMap<>(data.all().stream().collect(Collectors.groupingBy(one -> one.day())));
    var shown =
        days.descendingMap().entrySet().stream()
            .map(day -> new Day(day.getKey(), day.getValue()))
            .toList();
    var linked = new OpenDataLinks(shown, data, address, frame).script();
    return new OpenDataPage(
        shown,
        data.sources().stream()
            .sorted(Comparator.comparing(source -> source.id()))
            .map(source -> frame.text(source.titleKey()))
            .toList(),
        data.days(),
        data.licence(),
        data.mayMake(frame.visitor()),
        linked);
  }

  /** A file as a download; it may be asked for in parts. */
  @GetMapping("/open-data/files/{name:[a-z0-9-]+\\.[a-z.]+}")
  ResponseEntity<Resource> file(@PathVariable String name) {
    var stored = find(name);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(stored.file().format().mediaType()))
        .eTag("\"" + stored.file().sha256() + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
        .body(new FileSystemResource(stored.place()));
  }

  /** The checksum as sha256sum writes and checks it. */
  @GetMapping("/open-data/files/{name:[a-z0-9-]+\\.[a-z.]+}.sha256")
  ResponseEntity<String> checksum(@PathVariable String name) {
    var stored = find(name);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name + ".sha256"))
        .body(stored.file().sha256() + "  " + name + "\n");
  }

  /** Makes today's files now, beside the request. */
  @PostMapping("/open-data/make")
  @Access(value = Who.OFFICERS, roles = Administrators.SYSTEM)
  Page make(SignedIn who, HttpServletResponse response) {
    data.demandMake(who);
    make.begin(who);
    Flash.say(response, "figures.open-data.begun");
    return new Redirect("/open-data");
  }

  private Stored find(String name) {
    return data.find(name).orElseThrow(() -> new NotFound("No file of the open data"));
  }

  private static String attachment(String name) {
    return ContentDisposition.attachment().filename(name).build().toString();
  }
}
