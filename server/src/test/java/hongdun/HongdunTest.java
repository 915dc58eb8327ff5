package hongdun;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/**
 * 整机测试 — a test with the whole server, in demonstration mode, on the real {@link TestDatabase}.
 *
 * <pre>{@code
 * @HongdunTest
 * class ReservationTests {
 *   private final Names names;
 *
 *   ReservationTests(Names names) {
 *     this.names = names;
 *   }
 * }
 * }</pre>
 *
 * <p>All such tests share one server, as long as none adds properties, beans or profiles of its
 * own: a test that does starts a second one. They share the database too: a test makes its own rows
 * and counts only them. The port is {@code local.server.port}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Hongdun.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface HongdunTest {}
