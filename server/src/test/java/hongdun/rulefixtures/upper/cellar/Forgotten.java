package hongdun.rulefixtures.upper.cellar;

import hongdun.rulefixtures.upper.web.ReachesThePersistence;

class Forgotten {
  int look(ReachesThePersistence page) {
    return page.hashCode();
  }
}
