package hongdun.portal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * 确认后办理 — marks a route that does at one press what cannot be undone: it is called only after the
 * visitor confirmed it on a page of its own, which works without scripts.
 *
 * <p>The form may send a field {@code about} with words that say what it is done to.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Confirmed {
  /** The keys of the words begin with this: {@code .sure} asks, {@code .lost} says what is lost. */
  String value();
}
