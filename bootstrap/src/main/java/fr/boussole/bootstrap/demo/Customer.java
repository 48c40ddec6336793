package fr.boussole.bootstrap.demo;

/** Someone who gets in touch, with the segment and the product that stay theirs all year. */
record Customer(String id, String segment, String product) {}
