package fr.boussole.files.table.workbook;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Stops a parser that reads on and on without finding the end of a piece: it gathers attributes,
 * comments and instructions whole, whatever their length.
 */
final class MeasuredReader extends FilterReader {

  /** Four times the longest text of a cell. */
  private static final int MOST = 1 << 22;

  /** One piece of a part that is larger than any real one. */
  static final class GiantPiece extends IOException {
    private static final long serialVersionUID = 1;
  }

  private int ofPiece;

  MeasuredReader(Reader characters) {
    super(characters);
  }

  /** What is read from here on is of another piece, but for what the parser has in its buffer. */
  void beginPiece() {
    ofPiece = 0;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (ofPiece > MOST) {
      throw new GiantPiece();
    }
    int read = super.read(buffer, offset, length);
    ofPiece += Math.max(0, read);
    return read;
  }
}
