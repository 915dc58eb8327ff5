package hongdun;

import hongdun.portal.KeyLines;
import hongdun.portal.OtherKeys;
import hongdun.portal.OtherMode;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * 启动 — the order of a start: folder, database, rooms; the end comes in the reverse order. Whatever
 * goes wrong before the rooms open is told in one sentence.
 */
record Start(StartOrder order, Map<String, String> environment) {
  private static final int REHEARSALS = 40;
  private static final List<String> REHEARSED =
      List.of(
          "/",
          "/?lang=en",
          "/search?q=%E7%BA%A2%E7%9B%BE",
          "/health",
          "/sign-in",
          "/guides",
          "/guides/registration.establish-llc",
          "/names",
          "/bureau",
          "/calendar",
          "/figures",
          "/desk");

  void run() {
    refuseTakenPort();
    var folder = DataFolder.open(order.data());
    folder.refuseHalfRestored();
    var mode = folder.mode(order.own());
    folder.renewSecret("operator.token");
    var database = database(folder);
    // Runs when the rooms are closed. Added before anything starts: Ctrl-C may come at any moment.
    SpringApplication.getShutdownHandlers().add(() -> end(folder, database));
    var access = database.open();
    if (database instanceof LocalDatabase local) {
      local.keepAlive();
    }
    var context = openRooms(folder, properties(folder, mode, access));
    var port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    if (order.rehearsal()) {
      rehearse(port);
      System.exit(SpringApplication.exit(context));
    }
    folder.announce(port, mode);
    Console.sayPlainly("ready http://" + reachableAddress() + ":" + port);
  }

  private static void end(DataFolder folder, Database database) {
    folder.withdrawAnnouncement();
    database.close();
    folder.close();
  }

  private Database database(DataFolder folder) {
    return ExternalDatabase.named(environment)
        .<Database>map(external -> external)
        .orElseGet(() -> new LocalDatabase(folder));
  }

  private Map<String, Object> properties(DataFolder folder, Mode mode, Database.Access access) {
    var properties = new HashMap<String, Object>();
    properties.put("hongdun.mode", mode.word());
    properties.put("hongdun.data", folder.path().toString());
    properties.put("server.port", order.port());
    properties.put("server.address", order.address());
    properties.put("logging.file.name", folder.log().resolve("hongdun.log").toString());
    order
        .proxies()
        .ifPresent(proxies -> {
          properties.put("server.forward-headers-strategy", "native");
          properties.put("server.tomcat.remoteip.internal-proxies", proxies);
        });
    order.publicUrl().ifPresent(url -> properties.put("hongdun.public-url", url));
    properties.put("spring.datasource.url", access.url());
    properties.put("spring.datasource.username", access.user());
    properties.put("spring.datasource.password", access.password());
    return properties;
  }

  private ConfigurableApplicationContext openRooms(
      DataFolder folder, Map<String, Object> properties) {
    Console.say("start.opening-rooms");
    var sources = new StandardEnvironment();
    sources.getPropertySources().addFirst(new MapPropertySource("hongdun", properties));
    var application = new SpringApplication(Hongdun.class);
    application.setEnvironment(sources);
    application.setBannerMode(Banner.Mode.OFF);
    try {
      return application.run();
    } catch (RuntimeException e) {
      throw failure(e, folder);
    }
  }

  /** Why the rooms did not open; the whole story is kept for whoever can read it. */
  private StartFailure failure(RuntimeException e, DataFolder folder) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof PortInUseException) {
        return StartFailure.because(e, "start.port-taken", Integer.toString(order.port()));
      }
      if (cause instanceof OtherKeys other) {
        return StartFailure.because(
            e, "start.other-keys", folder.path().resolve(KeyLines.FILE), other.key(), other.next());
      }
      if (cause instanceof OtherMode other) {
        return StartFailure.because(
            e,
            other.kept().equals(Mode.OWN.word())
                ? "start.database-is-a-bureau"
                : "start.database-is-a-demonstration");
      }
    }
    var story = folder.log().resolve("start-failure.txt");
    try (var writer = new PrintWriter(story.toFile(), StandardCharsets.UTF_8)) {
      e.printStackTrace(writer);
    } catch (IOException unwritable) {
      e.addSuppressed(unwritable);
    }
    return StartFailure.because(
        e,
        "start.rooms-failed",
        String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage())
            .lines()
            .findFirst()
            .orElse(""),
        story);
  }

  /** Before anything is begun; what slips in between is caught when the rooms open. */
  private void refuseTakenPort() {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(order.address()), order.port()));
    } catch (BindException e) {
      var taken = String.valueOf(e.getMessage()).contains("in use");
      throw taken
          ? StartFailure.because(e, "start.port-taken", Integer.toString(order.port()))
          : StartFailure.because(
              e, "start.port-forbidden", order.address(), Integer.toString(order.port()));
    } catch (IOException e) {
      throw StartFailure.because(
          e, "start.port-forbidden", order.address(), Integer.toString(order.port()));
    }
  }

  private String reachableAddress() {
    return order.address().equals("0.0.0.0") || order.address().equals("::")
        ? "127.0.0.1"
        : order.address();
  }

  /**
   * Asks for the pages people ask for first, so often that the cache learns which classes they need
   * and which of their code is worth compiling at once.
   */
  private void rehearse(int port) {
    try (var client = HttpClient.newHttpClient()) {
      for (int round = 0; round < REHEARSALS; round++) {
        for (var page : REHEARSED) {
          var request =
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page)).build();
          client.send(request, BodyHandlers.discarding());
        }
      }
    } catch (IOException e) {
      throw StartFailure.because(e, "start.rehearsal-failed", String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
