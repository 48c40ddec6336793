/**
 * The pages in a real browser, on the whole application: the main path of a person, what each role
 * sees, and that every page can be read by everyone. In: files and accounts that the tests make.
 * Out: nothing but verdicts. May use everything, through pages wherever a person would.
 */
@NullMarked
package fr.boussole.bootstrap.browser;

import org.jspecify.annotations.NullMarked;
