package fr.boussole.web.failure;

/** The titles of problems. People get pages with a sentence instead. */
final class ProblemTitles {

  private ProblemTitles() {}

  static String of(int status) {
    return switch (status) {
      case 400 -> "Bad request";
      case 401 -> "Sign-in needed";
      case 403 -> "Access denied";
      case 404 -> "Not found";
      case 405 -> "Method not allowed";
      case 406 -> "Not acceptable";
      case 413 -> "Content too large";
      case 415 -> "Unsupported media type";
      case 429 -> "Too many tries";
      default -> status < 500 ? "Request refused" : "Server error";
    };
  }
}
