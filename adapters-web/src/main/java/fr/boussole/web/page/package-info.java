/**
 * What every page shares: language, theme, navigation, the layout's sentences, sign-in and error
 * pages.
 *
 * <p>In: the request's cookies and identity. Out: the named bean {@code page} that the layout
 * reads, and typed templates. May use the application's and domain's access words.
 */
@NullMarked
package fr.boussole.web.page;

import org.jspecify.annotations.NullMarked;
