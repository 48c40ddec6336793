package fr.boussole.web.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** The pages that need no account: sign-in and errors. */
public final class Pages {

  private Pages() {}

  /**
   * The sign-in page.
   *
   * @param failed whether the last attempt was refused
   * @param delaySeconds how long to wait after too many refusals; 0 when there were not
   * @param demo whether the demo accounts exist and are named
   * @param username what was typed last, or empty
   * @param next the path to go to afterwards
   */
  public static TemplateInstance signIn(
      boolean failed, long delaySeconds, boolean demo, String username, String next) {
    return Templates.signIn(failed, delaySeconds, demo, username, next);
  }

  /** A page that says what went wrong, for any HTTP status of 400 and above. */
  public static TemplateInstance error(int status, Language language) {
    ShellMessages say =
        MessageBundles.get(ShellMessages.class, Localized.Literal.of(language.code()));
    return switch (status) {
      case 401 -> Templates.error(status, say.notSignedIn(), say.notSignedInSentence());
      case 403 -> Templates.error(status, say.forbidden(), say.forbiddenSentence());
      case 404, 405 -> Templates.error(status, say.notFound(), say.notFoundSentence());
      case 413 -> Templates.error(status, say.tooLarge(), say.tooLargeSentence());
      default ->
          status < 500
              ? Templates.error(status, say.badRequest(), say.badRequestSentence())
              : Templates.error(status, say.failure(), say.failureSentence());
    };
  }

  @CheckedTemplate(basePath = "page")
  static class Templates {
    private Templates() {}

    static native TemplateInstance signIn(
        boolean failed, long delaySeconds, boolean demo, String username, String next);

    static native TemplateInstance error(int status, String title, String sentence);
  }
}
