package org.tenon.kernel.secret;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Seals what is kept in the database and must not be read there: with AES-256 in Galois/Counter mode (NIST SP 800-38D), under the
 * installation's key, which is not in the database. What is only ever compared is hashed instead. All nodes of an installation
 * have the same key.
 */
@ProviderType
public interface SecretKeeper {

    /**
     * Seals a secret. Sealing the same twice gives two different texts.
     *
     * @param purpose what it is for, with whose it is: {@code "configuration/org.tenon.channel.mail/password"}. It can be opened for the
     *     same purpose only, so that nobody who writes to the database can pass one secret off as another
     * @return letters, digits, hyphens and underscores; four thirds of the secret's bytes and 40 more
     */
    String seal(String secret, String purpose);

    /**
     * Opens what was sealed.
     *
     * @throws SealedElsewhereException when it was sealed under another key or for another purpose, or was changed
     */
    String open(String sealed, String purpose);
}
