package fr.boussole.bootstrap.demo;

/**
 * One person of a team.
 *
 * @param pace what their conversation times are multiplied by
 * @param skill what is added to their chance of settling a contact at once
 */
record Agent(String name, double pace, double skill) {}
