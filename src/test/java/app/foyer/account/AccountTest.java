package app.foyer.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.identity.AccountId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Inside an authenticator app, a client")
class AccountTest {
    @Test
    void is_called_what_they_sign_in_with() {
        assertThat(named(Optional.of("ada")).signInName()).isEqualTo("ada");
        assertThat(named(Optional.empty()).signInName()).isEqualTo("C1001");
    }

    @Test
    @DisplayName("S25 is never called by an e-mail address, which the QR code would tell whoever has the password")
    void is_never_called_by_an_address() {
        assertThat(named(Optional.of("ada@example.com")).signInName()).isEqualTo("C1001");
    }

    private static Account named(Optional<String> webUserId) {
        return new Account(
                new AccountId(UUID.randomUUID()),
                "C1001",
                webUserId,
                "Ada",
                Optional.of("ada@example.com"),
                ZoneOffset.UTC);
    }
}
