package hongdun.portal;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** 日志截取 — everything the server writes to its log while it is open, with every cause. */
public final class CaughtLog implements AutoCloseable {
  private final Logger root =
      ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Catching catching = new Catching(lines);

  public CaughtLog() {
    catching.setContext(root.getLoggerContext());
    catching.start();
    root.addAppender(catching);
  }

  public List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void close() {
    root.detachAppender(catching);
    catching.stop();
  }

  private static final class Catching extends AppenderBase<ILoggingEvent> {
    private final List<String> lines;

    Catching(List<String> lines) {
      this.lines = lines;
    }

    @Override
    protected void append(ILoggingEvent event) {
      var failure = event.getThrowableProxy();
      lines.add(
          event.getLoggerName()
              + " "
              + event.getFormattedMessage()
              + " "
              + event.getKeyValuePairs()
              + (failure == null ? "" : "\n" + ThrowableProxyUtil.asString(failure)));
    }
  }
}
