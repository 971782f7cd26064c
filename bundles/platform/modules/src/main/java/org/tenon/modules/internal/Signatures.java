package org.tenon.modules.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.modules.Signature;
import org.tenon.modules.Signature.State;

/**
 * Checks jars that were signed with {@code jarsigner} against an allow-list: a folder of certificates ({@code .pem}, {@code
 * .crt}, {@code .cer}), of signers or of authorities that issued a signer's certificate. The folder is read at each check.
 */
final class Signatures {

    private static final Logger LOG = LoggerFactory.getLogger(Signatures.class);

    /** What a signature is made of, and does not cover. */
    private static final Pattern SIGNATURE_FILE =
            Pattern.compile("META-INF/(MANIFEST\\.MF|[^/]+\\.(SF|RSA|DSA|EC)|SIG-[^/]+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern SF = Pattern.compile("META-INF/[^/]+\\.SF", Pattern.CASE_INSENSITIVE);

    private final Path allowList;
    private final Supplier<Instant> clock;

    Signatures(Path allowList, Supplier<Instant> clock) {
        this.allowList = allowList;
        this.clock = clock;
    }

    Signature check(Path file) {
        try (JarFile jar = new JarFile(file.toFile(), true)) {
            return check(jar);
        } catch (SecurityException changed) {
            return new Signature(State.MODIFIED, Optional.empty());
        } catch (IOException unreadable) {
            LOG.warn("The signature of {} cannot be read: {}", file.getFileName(), unreadable.getMessage());
            return new Signature(State.MODIFIED, Optional.empty());
        }
    }

    private Signature check(JarFile jar) throws IOException {
        List<JarEntry> entries = Collections.list(jar.entries());
        boolean signed =
                entries.stream().anyMatch(entry -> SF.matcher(entry.getName()).matches());
        Manifest manifest = jar.getManifest();
        if (!signed) {
            boolean stripped =
                    manifest != null && manifest.getEntries().values().stream().anyMatch(Signatures::digested);
            return new Signature(stripped ? State.MODIFIED : State.UNSIGNED, Optional.empty());
        }
        Set<CodeSigner> everywhere = null;
        for (JarEntry entry : entries) {
            if (entry.isDirectory() || SIGNATURE_FILE.matcher(entry.getName()).matches()) {
                continue;
            }
            try (InputStream in = jar.getInputStream(entry)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            CodeSigner[] signers = entry.getCodeSigners();
            Set<CodeSigner> here = signers == null ? Set.of() : Set.of(signers);
            everywhere = everywhere == null ? new HashSet<>(here) : everywhere;
            everywhere.retainAll(here);
        }
        boolean missing = manifest != null
                && manifest.getEntries().entrySet().stream()
                        .anyMatch(entry -> digested(entry.getValue()) && jar.getEntry(entry.getKey()) == null);
        if (missing || everywhere == null || everywhere.isEmpty()) {
            return new Signature(State.MODIFIED, Optional.empty());
        }
        return everywhere.stream()
                .map(this::judge)
                .min((one, other) -> one.state().compareTo(other.state()))
                .orElseThrow();
    }

    private static boolean digested(Attributes attributes) {
        return attributes.keySet().stream().anyMatch(name -> name.toString().endsWith("-Digest"));
    }

    private Signature judge(CodeSigner signer) {
        CertPath path = signer.getSignerCertPath();
        X509Certificate leaf = (X509Certificate) path.getCertificates().get(0);
        Optional<String> name = Optional.of(leaf.getSubjectX500Principal().getName());
        Date at = signer.getTimestamp() == null
                ? Date.from(clock.get())
                : signer.getTimestamp().getTimestamp();
        Set<X509Certificate> allowed = allowed();
        if (allowed.stream().noneMatch(each -> each.getPublicKey().equals(leaf.getPublicKey()))
                && !issued(path, allowed, leaf)) {
            return new Signature(State.UNKNOWN_KEY, name);
        }
        try {
            leaf.checkValidity(at);
            return new Signature(State.VALID, name);
        } catch (CertificateException expired) {
            return new Signature(State.EXPIRED, name);
        }
    }

    /** Whether an authority of the list stands at the end of the chain. */
    private static boolean issued(CertPath path, Set<X509Certificate> allowed, X509Certificate leaf) {
        Set<TrustAnchor> anchors = new HashSet<>();
        allowed.stream()
                .filter(each -> each.getBasicConstraints() >= 0)
                .forEach(each -> anchors.add(new TrustAnchor(each, null)));
        if (anchors.isEmpty()) {
            return false;
        }
        try {
            List<Certificate> chain = new ArrayList<>(path.getCertificates());
            chain.removeIf(each -> allowed.contains(each));
            PKIXParameters parameters = new PKIXParameters(anchors);
            parameters.setRevocationEnabled(false);
            // whether it was valid in time is another question, with another answer
            parameters.setDate(leaf.getNotBefore());
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(chain), parameters);
            return true;
        } catch (GeneralSecurityException notTheirs) {
            return false;
        }
    }

    private Set<X509Certificate> allowed() {
        if (!Files.isDirectory(allowList)) {
            return Set.of();
        }
        Set<X509Certificate> allowed = new HashSet<>();
        try (Stream<Path> files = Files.list(allowList)) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().matches("(?i).*\\.(pem|crt|cer)")) {
                    read(file, allowed);
                }
            }
        } catch (IOException unreadable) {
            LOG.error("The keys in {} cannot be read: {}", allowList, unreadable.getMessage());
        }
        return allowed;
    }

    private static void read(Path file, Set<X509Certificate> into) {
        try (InputStream in = Files.newInputStream(file)) {
            CertificateFactory.getInstance("X.509")
                    .generateCertificates(in)
                    .forEach(each -> into.add((X509Certificate) each));
        } catch (IOException | CertificateException unreadable) {
            LOG.error("{} is no certificate and is left out: {}", file, unreadable.getMessage());
        }
    }
}
