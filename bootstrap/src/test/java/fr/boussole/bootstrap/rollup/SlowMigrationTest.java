package fr.boussole.bootstrap.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Migrations of a full database take minutes: no limit that questions have is theirs. */
@ExtendWith(TestDatabase.Resolver.class)
class SlowMigrationTest {

  private final TestDatabase postgres;

  SlowMigrationTest(TestDatabase postgres) {
    this.postgres = postgres;
  }

  @Test
  void aMigrationTakesAsLongAsItNeeds() {
    FluentConfiguration full =
        Flyway.configure()
            .dataSource(postgres.dataSource())
            .initSql("SET statement_timeout = '2s'")
            .schemas("slow")
            .defaultSchema("slow")
            .locations("classpath:db/migration", "classpath:db/slow")
            .cleanDisabled(false);
    try {
      assertThat(full.load().migrate().migrationsExecuted).isGreaterThan(9);
    } finally {
      full.initSql("SET statement_timeout = 0").load().clean();
    }
  }
}
