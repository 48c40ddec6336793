package fr.boussole.bootstrap.browser;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * What sets these tests apart from the others: the application starts anew for them, on an emptied
 * database, so that the figures and menus they read are of their own files only.
 */
public final class BrowserProfile implements QuarkusTestProfile {}
