package hongdun.rulefixtures.lower;

/** A published type, as it should be. */
public record Given(long id) {}
