package hongdun.portal;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * 接口示例 — an address of the interface that can be tried, where only the data know one; a room
 * declares it as a bean.
 *
 * @param route the route as it is written: /api/v1/entities/{code}
 * @param address one that is answered now; empty while there is none
 */
public record ApiExample(String route, Supplier<Optional<String>> address) {}
