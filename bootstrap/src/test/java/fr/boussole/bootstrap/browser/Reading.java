package fr.boussole.bootstrap.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Whether the page that is open can be read by everyone, at both widths and in both themes: no
 * serious violation of accessibility rules, nothing wider than the window.
 */
final class Reading {

  private static final int[] WIDTHS = {1440, 390};

  /** Those that the theme can break; the others hold or not whatever the colours. */
  private static final List<String> RULES_OF_COLOUR =
      List.of("color-contrast", "link-in-text-block");

  private static final String VIOLATIONS =
      """
      async (rules) => {
        const only = rules.length > 0 ? { runOnly: { type: 'rule', values: rules } } : {};
        const options = { resultTypes: ['violations'], preload: false, ...only };
        const { violations } = await axe.run(document, options);
        return violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .flatMap(({ id, nodes }) =>
            nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary}`));
      }
      """;

  /** Names what sticks out, unless it scrolls in a box of its own. */
  private static final String OVERFLOW =
      """
      () => {
        const room = innerWidth;
        if (document.scrollingElement.scrollWidth <= room) return [];
        const out = [...document.body.querySelectorAll('*')]
          .filter((each) => each.getBoundingClientRect().right > room + 0.5 && !each.closest('.table-box *'))
          .map((each) => `${each.tagName.toLowerCase()}.${each.getAttribute('class')}`);
        return [`wider than the window by ${document.scrollingElement.scrollWidth - room} px: ${out.slice(0, 5).join(', ')}`];
      }
      """;

  private Reading() {}

  /** The script that a page needs to be looked at; to be loaded before it is opened. */
  static String script() {
    try (InputStream source = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(source).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /**
   * What is wrong with the page, closed parts opened first; empty when all is well. It is loaded
   * once in each theme, as people load it: a page whose theme changes under it may keep some of the
   * other's colours for a while.
   */
  static List<String> problems(Page page) {
    List<String> problems = new ArrayList<>();
    for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
      if (theme == ColorScheme.DARK) {
        page.reload();
      }
      page.evaluate(
          "() => document.querySelectorAll('details').forEach((each) => each.open = true)");
      for (int width : WIDTHS) {
        page.setViewportSize(width, 900);
        settle(page);
        List<String> found = new ArrayList<>(strings(page.evaluate(OVERFLOW)));
        found.addAll(
            strings(
                page.evaluate(
                    VIOLATIONS, theme == ColorScheme.LIGHT ? List.of() : RULES_OF_COLOUR)));
        found.forEach(each -> problems.add("%s %d px: %s".formatted(theme, width, each)));
      }
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.setViewportSize(WIDTHS[0], 900);
    return problems;
  }

  /** Two frames: one in which the change is noticed, one in which it is drawn. */
  private static void settle(Page page) {
    page.evaluate(
        "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
  }

  private static List<String> strings(Object answer) {
    return ((List<?>) answer).stream().map(Object::toString).toList();
  }
}
