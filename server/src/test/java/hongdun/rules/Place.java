package hongdun.rules;

/**
 * Where in the house a class stands.
 *
 * @param generated made by jte from a template of the room
 */
record Place(String room, Floor floor, boolean generated) {

  /** The parts of a room; the base is what the other rooms see. */
  enum Floor {
    BASE,
    DOMAIN,
    USECASE,
    PERSISTENCE,
    WEB,
    /** A technique the room needs beside its law: printing, inspecting files, packing. */
    WORKSHOP;

    static Floor of(String packageInRoom) {
      return switch (packageInRoom) {
        case "" -> BASE;
        case "domain" -> DOMAIN;
        case "usecase" -> USECASE;
        case "persistence" -> PERSISTENCE;
        case "web" -> WEB;
        default -> WORKSHOP;
      };
    }
  }

  boolean isIn(Floor other) {
    return floor == other;
  }
}
