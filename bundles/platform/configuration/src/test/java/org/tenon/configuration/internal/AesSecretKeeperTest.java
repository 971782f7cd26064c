package org.tenon.configuration.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenon.kernel.secret.SealedElsewhereException;

class AesSecretKeeperTest {

    private static final String PURPOSE = "configuration/org.tenon.channel.mail/password";

    private final AesSecretKeeper keeper = new AesSecretKeeper(new byte[32]);

    @Test
    void what_was_sealed_can_be_opened_and_looks_different_each_time() {
        String once = keeper.seal("geheim 密码", PURPOSE);
        String again = keeper.seal("geheim 密码", PURPOSE);

        assertThat(once).matches("[A-Za-z0-9_-]+").isNotEqualTo(again);
        assertThat(keeper.open(once, PURPOSE)).isEqualTo("geheim 密码");
        assertThat(keeper.open(again, PURPOSE)).isEqualTo("geheim 密码");
    }

    @Test
    void it_opens_for_its_purpose_and_under_its_key_only() {
        String sealed = keeper.seal("secret", PURPOSE);
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;

        assertThatThrownBy(() -> keeper.open(sealed, "configuration/org.tenon.channel.mail/user"))
                .isInstanceOf(SealedElsewhereException.class);
        assertThatThrownBy(() -> new AesSecretKeeper(otherKey).open(sealed, PURPOSE))
                .isInstanceOf(SealedElsewhereException.class);
    }

    @Test
    void what_was_changed_does_not_open() {
        String sealed = keeper.seal("secret", PURPOSE);

        for (int i = 0; i < sealed.length(); i++) {
            // The highest bit of the digit: the lowest ones of the last digit may stand for nothing.
            char other = sealed.charAt(i) < 'a' ? 'z' : 'A';
            String changed = sealed.substring(0, i) + other + sealed.substring(i + 1);
            assertThatThrownBy(() -> keeper.open(changed, PURPOSE))
                    .as("character %s", i)
                    .isInstanceOf(SealedElsewhereException.class);
        }
        assertThatThrownBy(() -> keeper.open("", PURPOSE)).isInstanceOf(SealedElsewhereException.class);
        assertThatThrownBy(() -> keeper.open("no Base64!", PURPOSE)).isInstanceOf(SealedElsewhereException.class);
    }

    @Test
    void the_key_is_in_a_file_that_is_made_once_and_that_only_its_owner_reads(@TempDir Path data) throws IOException {
        byte[] key = InstallationKey.of(null, data);

        assertThat(key).hasSize(32).isNotEqualTo(new byte[32]);
        assertThat(InstallationKey.of("", data)).isEqualTo(key);
        assertThat(Files.getPosixFilePermissions(data.resolve(InstallationKey.FILE)))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
    }

    @Test
    void a_key_of_the_environment_comes_first_and_must_be_one(@TempDir Path data) throws IOException {
        String given = Base64.getEncoder().encodeToString(new byte[32]);

        assertThat(InstallationKey.of(given, data)).isEqualTo(new byte[32]);
        assertThat(data.resolve(InstallationKey.FILE)).doesNotExist();
        assertThatThrownBy(() -> InstallationKey.of("c2hvcnQ=", data)).hasMessageContaining("has 5 bytes");
        assertThatThrownBy(() -> InstallationKey.of("no Base64!", data)).hasMessageContaining("is not Base64");
    }
}
