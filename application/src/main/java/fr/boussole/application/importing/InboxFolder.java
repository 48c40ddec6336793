package fr.boussole.application.importing;

import java.nio.file.Path;

/** The folder that is watched for files to import. */
public record InboxFolder(Path path) {}
