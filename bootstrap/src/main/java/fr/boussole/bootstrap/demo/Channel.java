package fr.boussole.bootstrap.demo;

import java.util.Locale;

/** The way a contact comes in. */
enum Channel {
  PHONE,
  CHAT,
  EMAIL,
  SOCIAL,
  FORM;

  /** The word of the import template. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the customer waits on the line: only then is there a queue, and abandons. */
  boolean live() {
    return switch (this) {
      case PHONE, CHAT -> true;
      case EMAIL, SOCIAL, FORM -> false;
    };
  }
}
