package fr.boussole.bootstrap.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.domain.scope.Dimension;
import fr.boussole.persistence.fact.DimensionValues;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever sees that an import is done filters by the names it brought. */
@ExtendWith(TestDatabase.Resolver.class)
class NamesAtCommitTest {

  private final TestDatabase database;

  NamesAtCommitTest(TestDatabase database) {
    this.database = database;
    database.emptyStore();
  }

  @Test
  void namesAreKnownAsSoonAsTheyAreCommitted() throws SQLException {
    DimensionValues values = new DimensionValues(database.dataSource());
    assertThat(numbers(values)).isEmpty();
    List<int[]> seen = new ArrayList<>();
    try (Connection connection = database.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "INSERT INTO dimension_value (id, dimension, name, key) VALUES (77, 'team', 'Nord', 'nord')");
      }
      assertThat(numbers(values)).isEmpty();
      values.commit(then(connection, () -> seen.add(numbers(values))));
      connection.setAutoCommit(true);
    }
    assertThat(seen).hasSize(1).allMatch(numbers -> numbers.length == 1 && numbers[0] == 77);
    assertThat(numbers(values)).containsExactly(77);
  }

  private static int[] numbers(DimensionValues values) throws SQLException {
    return values.names().ids(Dimension.TEAM, Set.of("Nord"));
  }

  private interface Look {
    void look() throws SQLException;
  }

  /** The connection; something is looked at between its commit and the return from it. */
  private static Connection then(Connection connection, Look afterCommit) {
    return (Connection)
        Proxy.newProxyInstance(
            NamesAtCommitTest.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              try {
                Object result = method.invoke(connection, arguments);
                if (method.getName().equals("commit")) {
                  afterCommit.look();
                }
                return result;
              } catch (InvocationTargetException failure) {
                throw failure.getCause();
              }
            });
  }
}
