package fr.boussole.bootstrap.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One person's browser: its cookies, its one page, and whatever that page complained about: errors
 * in the console (what the Content-Security-Policy blocked included), in scripts, and requests that
 * failed.
 */
final class Visit implements AutoCloseable {

  private final String site;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  private Visit(String site, BrowserContext context) {
    this.site = site.replaceFirst("/$", "");
    this.context = context;
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !isOfTheAnswerItself(message.location())) {
            complaints.add("console: %s (%s)".formatted(message.text(), message.location()));
          }
        });
    page.onPageError(error -> complaints.add("script: " + error));
    page.onRequestFailed(
        request -> complaints.add("failed: %s %s".formatted(request.url(), request.failure())));
  }

  /**
   * A browser that nobody has used yet.
   *
   * @param site the address of the home page
   */
  static Visit to(String site, Browser browser) {
    return new Visit(site, browser.newContext(options()));
  }

  static Visit withoutJavaScript(String site, Browser browser) {
    return new Visit(site, browser.newContext(options().setJavaScriptEnabled(false)));
  }

  private static Browser.NewContextOptions options() {
    return new Browser.NewContextOptions()
        .setViewportSize(1440, 900)
        .setLocale("fr-FR")
        .setReducedMotion(ReducedMotion.REDUCE);
  }

  /** Opens the session of someone who has signed in already. */
  Visit as(String session) {
    return cookie("boussole-session", session);
  }

  Visit cookie(String name, String value) {
    context.addCookies(List.of(new Cookie(name, value).setUrl(site)));
    return this;
  }

  /** Loaded into every page before its own scripts; no policy of the page keeps it out. */
  Visit script(String source) {
    context.addInitScript(source);
    return this;
  }

  Page page() {
    return page;
  }

  /**
   * Opens a page of the site.
   *
   * @return the status of the answer
   */
  int open(String address) {
    Response answer = page.navigate(site + address);
    return Objects.requireNonNull(answer, address).status();
  }

  /** What the address bar shows after the site's name. */
  String address() {
    return page.url().substring(site.length());
  }

  /** What went wrong since this was last asked. */
  List<String> complaints() {
    List<String> all = List.copyOf(complaints);
    complaints.clear();
    return all;
  }

  /** Browsers call the status of an error page an error; tests look at that status themselves. */
  private boolean isOfTheAnswerItself(String location) {
    return location.startsWith(page.url());
  }

  @Override
  public void close() {
    context.close();
  }
}
