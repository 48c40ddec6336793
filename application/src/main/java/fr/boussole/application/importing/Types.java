package fr.boussole.application.importing;

/** The cell types that several columns share. */
final class Types {
  static final CellType LINE = new CellType.Words(200, false);
  static final CellType LINES = new CellType.Words(10_000, true);
  static final CellType MOMENT = new CellType.Moment();
  static final CellType SECONDS = new CellType.Seconds(31);
  static final CellType COUNT = new CellType.Whole(0, 100_000);
  static final CellType SCORE = new CellType.Whole(0, 100);

  private Types() {}
}
