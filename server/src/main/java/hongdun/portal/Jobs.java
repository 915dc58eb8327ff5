package hongdun.portal;

import java.util.Optional;

/**
 * 后台任务 — long works with their progress, one line a run, kept. What a work has done is told in
 * transactions of its own, so that everybody sees it while the work goes on.
 */
public interface Jobs {
  /** Begins a run. A kind's words are the key it is named by. */
  Run begin(Order order);

  /**
   * What is begun.
   *
   * @param kind the key of what it is called
   * @param subject what it is about, such as a year
   * @param by who asked for it; empty for the server
   * @param total how much there is to do; 0 when nobody knows
   * @param cancellable whether the work looks for {@link Run#isCancelAsked()}
   */
  record Order(
      String kind, String subject, Optional<SignedIn> by, long total, boolean cancellable) {}

  /** 运行 — one run of a work, to be told of by whoever does it. */
  interface Run {
    void progress(long done, long total);

    /** Whether somebody wants it to stop at the next good place. */
    boolean isCancelAsked();

    void done(String message);

    void failed(String message);

    void cancelled();
  }
}
