package hongdun.portal.persistence;

import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;

/** Sessions live in PostgreSQL, so that any node can answer; only who signs in has one. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionStore {}
