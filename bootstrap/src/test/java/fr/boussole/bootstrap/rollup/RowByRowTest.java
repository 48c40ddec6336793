package fr.boussole.bootstrap.rollup;

class RowByRowTest extends MeasurementsContract {

  private final Store store = RowByRow.store();

  @Override
  Store store() {
    return store;
  }
}
