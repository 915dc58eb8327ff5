package hongdun.rulefixtures.lower.web;

import hongdun.rulefixtures.upper.HandOver;

class CallsTheRoomAbove {
  long look(HandOver event) {
    return event.id();
  }
}
