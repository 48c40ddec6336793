package fr.boussole.application.importing;

/**
 * By what a file is known again.
 *
 * @param hash SHA-256 of its bytes, in hexadecimal
 * @param bytes how many there are
 */
public record FileDigest(String hash, long bytes) {}
