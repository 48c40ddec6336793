package fr.boussole.bootstrap.rollup;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.Resolver.class)
class DatabaseTest extends MeasurementsContract {

  private final Store store;

  DatabaseTest(TestDatabase database) {
    store = database.emptyStore();
  }

  @Override
  Store store() {
    return store;
  }
}
