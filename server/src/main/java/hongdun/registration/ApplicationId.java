package hongdun.registration;

/** 申请编号 — the identity of an application for registration. */
public record ApplicationId(long value) {}
