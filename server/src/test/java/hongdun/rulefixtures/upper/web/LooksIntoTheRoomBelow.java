package hongdun.rulefixtures.upper.web;

import hongdun.rulefixtures.lower.usecase.GiveSomething;

class LooksIntoTheRoomBelow {
  long look() {
    return new GiveSomething().give().id();
  }
}
