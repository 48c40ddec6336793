package fr.boussole.persistence.access;

import fr.boussole.application.access.Account;
import fr.boussole.application.access.Credential;
import fr.boussole.application.access.PasswordHash;
import fr.boussole.application.access.Preferences;
import fr.boussole.domain.access.Role;
import fr.boussole.domain.access.Viewer;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "account")
class AccountRow extends PanacheEntityBase {

  @Id String username;

  @Column(name = "password_hash")
  String passwordHash;

  @Column
  @Enumerated(EnumType.STRING)
  Role role;

  @Column @Nullable String agent;

  @Column String[] teams;

  @Column
  @Enumerated(EnumType.STRING)
  Preferences.Language language;

  @Column
  @Enumerated(EnumType.STRING)
  Preferences.Theme theme;

  @Column boolean active;

  @Column boolean demo;

  @Column(name = "created_at")
  Instant createdAt;

  static AccountRow of(Credential credential) {
    var row = new AccountRow();
    row.username = credential.account().username().value();
    row.passwordHash = credential.hash().value();
    row.createdAt = credential.account().createdAt();
    row.demo = credential.account().demo();
    row.take(credential.account());
    return row;
  }

  /** Takes over all that may change but the password. */
  final void take(Account account) {
    role = account.viewer().role();
    agent = account.viewer().agent().orElse(null);
    teams = account.viewer().teams().stream().sorted().toArray(String[]::new);
    language = account.preferences().language();
    theme = account.preferences().theme();
    active = account.active();
  }

  Account toDomain() {
    return new Account(
        new Viewer(username, role, Optional.ofNullable(agent), Set.of(teams)),
        new Preferences(language, theme),
        active,
        demo,
        createdAt);
  }

  Credential toCredential() {
    return new Credential(toDomain(), new PasswordHash(passwordHash));
  }
}
