package hongdun.rulefixtures.upper;

import hongdun.shared.Sensitive;

/** An event named as a command, with personal data. */
public record HandOver(long id, String citizen, Sensitive<Long> phone) {}
