package hongdun.portal;

/**
 * What was asked for does not exist, or not for this visitor: shown as 404, no difference between
 * the two.
 */
public class NotFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotFound(String logMessage) {
    super(logMessage);
  }
}
