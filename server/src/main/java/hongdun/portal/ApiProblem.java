package hongdun.portal;

import java.util.List;

/**
 * 接口问题 — why a call of the interface for machines has no answer, with every fault at once; it is
 * written as a problem of RFC 9457 in the caller's language.
 */
public final class ApiProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;
  private final String name;
  private final transient List<Fault> faults;

  /**
   * 参数问题 — one thing that is wrong.
   *
   * @param parameter the parameter it is in
   * @param code what programs tell it by
   */
  public record Fault(String parameter, String code, String messageKey, List<String> arguments) {
    public Fault {
      arguments = List.copyOf(arguments);
    }
  }

  private ApiProblem(int status, String name, List<Fault> faults) {
    super("A call of the interface is refused: " + name, null, false, false);
    this.status = status;
    this.name = name;
    this.faults = List.copyOf(faults);
  }

  /** The parameters are wrong, each as told. */
  public static ApiProblem parameters(List<Fault> faults) {
    return new ApiProblem(400, "parameters", faults);
  }

  /** What was asked for is not there; more words say what. */
  public static ApiProblem missing(String parameter, String messageKey) {
    return new ApiProblem(
        404, "not-there", List.of(new Fault(parameter, "not-found", messageKey, List.of())));
  }

  /** The answer would have taken too long and was given up; more words say what to change. */
  public static ApiProblem unfinished(String parameter, String messageKey) {
    return new ApiProblem(
        503, "unfinished", List.of(new Fault(parameter, "too-long", messageKey, List.of())));
  }

  /** The key of the call opens nothing: unknown, over, taken back, or without the scope. */
  public static ApiProblem key(int status, String name) {
    return new ApiProblem(status, name, List.of());
  }

  public int status() {
    return status;
  }

  /** The part of the words' keys: parameters, not-there, key-expired … */
  public String name() {
    return name;
  }

  public List<Fault> faults() {
    return faults;
  }
}
