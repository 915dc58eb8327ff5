package hongdun.portal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * 接口操作 — what a route below /api/v1 does, said where it is done: from it and from the method's
 * parameters and records the OpenAPI document is made. Its words are the keys {@code <words>} and
 * {@code <words>.<parameter>}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ApiOperation {
  /** The key of the sentence that says what is answered. */
  String words();

  /** What a key must be allowed for to be used here. */
  ApiScope scope();

  /** A path and query that can be tried as it stands. */
  String example();
}
