package hongdun.portal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * 访问权限 — who may call a route. Every handler says it; a handler that says nothing answers nobody.
 * What a person may see or do of one matter is decided by the room's use case, not here.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {
  Who value();

  /** For officers: one of these roles is needed; empty means any officer. */
  String[] roles() default {};

  /** The audiences of a route. */
  enum Who {
    EVERYONE,
    SIGNED_IN,
    CITIZENS,
    OFFICERS
  }
}
