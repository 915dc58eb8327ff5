package gg.jte.generated.precompiled.hongdun.rulefixtures.upper.web;

import hongdun.rulefixtures.lower.usecase.GiveSomething;

/** As jte would make it from a template that reaches into another room. */
final class JtewrongGenerated {
  private JtewrongGenerated() {}

  static long render(GiveSomething something) {
    return something.give().id();
  }
}
