package fr.boussole.application.importing;

import fr.boussole.domain.text.Text;

/** The disk has too little room for a file at present; nothing is wrong with the file. */
public final class NoRoom extends UnreadableFile {

  private static final long serialVersionUID = 1;

  NoRoom(Text problem) {
    super(problem);
  }
}
