package hongdun.registration.domain;

/** 投资者来源 — where the shareholders come from; one from abroad makes the company foreign. */
public enum Investment {
  DOMESTIC,
  HONG_KONG_MACAO_TAIWAN,
  FOREIGN
}
