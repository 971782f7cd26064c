package org.tenon.sales.internal;

import java.net.URI;
import java.util.Optional;

/**
 * What the installation has configured about links, checked.
 *
 * @param publicAddress where customers reach the installation, without a slash at the end; empty when it is not known
 * @param days how many days after the quote's validity a link still opens it
 */
record LinkSettings(Optional<String> publicAddress, int days) {

    private static final int MAX_DAYS = 3650;

    LinkSettings {
        if (days < 0 || days > MAX_DAYS) {
            throw new IllegalArgumentException("link.days is 0 to " + MAX_DAYS + ", not " + days);
        }
        publicAddress.ifPresent(LinkSettings::check);
    }

    static LinkSettings of(String publicAddress, int days) {
        String plain = publicAddress.trim().replaceAll("/+$", "");
        return new LinkSettings(plain.isEmpty() ? Optional.empty() : Optional.of(plain), days);
    }

    private static void check(String address) {
        URI read = URI.create(address);
        boolean web = "https".equals(read.getScheme()) || "http".equals(read.getScheme());
        if (!web || read.getHost() == null || read.getQuery() != null || read.getFragment() != null) {
            throw new IllegalArgumentException("public.address is as https://sales.example.org, not " + address);
        }
    }
}
