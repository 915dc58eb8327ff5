package hongdun.naming.web;

import gg.jte.Content;
import java.util.Optional;

/**
 * 查询答复 — what is said of a name somebody tried.
 *
 * @param application where to apply with it, when nothing stands against it
 */
public record Answer(Content verdict, Optional<String> application) {}
