package fr.boussole.web.page;

/**
 * An entry of the navigation.
 *
 * @param name as shown
 * @param address path of the page
 * @param current whether the person is there
 */
public record Place(String name, String address, boolean current) {}
