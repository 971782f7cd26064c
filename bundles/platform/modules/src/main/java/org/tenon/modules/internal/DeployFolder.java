package org.tenon.modules.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.json.TenonJson;
import org.tenon.kernel.problem.TenonException;
import org.tenon.modules.Change;
import org.tenon.modules.Modules;
import org.tenon.modules.Outcome;
import org.tenon.modules.Signature;

/**
 * The folder {@code deploy/} of an instance: a bundle, KAR or features file that is put there is installed, another one in its
 * place updates, and taking it away removes the module, whose data stays. All of it as anybody else's changes: what would
 * disturb is refused, and the file left where it is.
 */
final class DeployFolder {

    private static final Logger LOG = LoggerFactory.getLogger(DeployFolder.class);

    /** A file that does not grow for two looks is complete; one that cannot be read by then gets some more. */
    private static final int STEADY = 2;

    private static final int HOPELESS = 8;

    /** @param module what became of it; empty when it was refused */
    record Seen(long size, long modified, String module) {}

    /** What was last made of each file; kept over restarts. */
    record State(Map<String, Seen> files) {}

    private static final class Watched {
        private long size = -1;
        private long modified = -1;
        private int looks;
    }

    private final Path folder;
    private final Path memory;
    private final Modules modules;
    private final Listing listing;
    private final Signatures signatures;
    private final Map<String, Watched> watched = new HashMap<>();
    private final Map<String, Seen> seen = new TreeMap<>();

    DeployFolder(Path folder, Path memory, Modules modules, Listing listing, Signatures signatures) {
        this.folder = folder;
        this.memory = memory;
        this.modules = modules;
        this.listing = listing;
        this.signatures = signatures;
        if (Files.exists(memory)) {
            try {
                seen.putAll(TenonJson.mapper()
                        .readValue(memory.toFile(), State.class)
                        .files());
            } catch (IOException unreadable) {
                LOG.warn("{} cannot be read; the deploy folder is looked at as if it were new.", memory);
            }
        }
        // what was refused is looked at again: keys and the rest may have changed
        seen.values().removeIf(file -> file.module().isEmpty());
    }

    /** Looks once. Called at intervals, by one thread. */
    void look() {
        Map<String, Path> files = files();
        Set<String> gone = new HashSet<>(seen.keySet());
        gone.removeAll(files.keySet());
        gone.forEach(this::gone);
        watched.keySet().retainAll(files.keySet());
        files.forEach(this::look);
    }

    private Map<String, Path> files() {
        Map<String, Path> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(file -> file.getFileName().toString().matches("[^.].*\\.(jar|kar|xml)"))
                    .filter(Files::isRegularFile)
                    .forEach(file -> files.put(file.getFileName().toString(), file));
        } catch (IOException unreadable) {
            LOG.warn("{} cannot be read: {}", folder, unreadable.getMessage());
            seen.keySet().forEach(name -> files.put(name, folder.resolve(name)));
        }
        return files;
    }

    private void look(String name, Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            Watched watch = watched.computeIfAbsent(name, key -> new Watched());
            long modified = now.lastModifiedTime().toMillis();
            boolean same = watch.size == now.size() && watch.modified == modified;
            watch.looks = same ? watch.looks + 1 : 1;
            watch.size = now.size();
            watch.modified = modified;
            Seen before = seen.get(name);
            boolean known = before != null && before.size() == now.size() && before.modified() == modified;
            if (!known && watch.looks >= STEADY && (watch.looks >= HOPELESS || complete(file))) {
                String module = deploy(name, file);
                seen.put(name, new Seen(now.size(), modified, module));
                remember();
            }
        } catch (IOException gone) {
            LOG.debug("{} went while it was looked at", file, gone);
        }
    }

    /** An archive has its directory at the end: one that is still being copied has none. */
    private static boolean complete(Path file) {
        if (file.toString().endsWith(".xml")) {
            return true;
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.size() > 0;
        } catch (IOException halfCopied) {
            return false;
        }
    }

    private String deploy(String name, Path file) {
        try {
            Outcome outcome =
                    modules.apply(Change.of(Change.Kind.DEPLOY, file.toString()).calledAs("deploy/" + name));
            listing.forget(name);
            LOG.info("deploy/{} is the module {}.", name, outcome.preview().module());
            return outcome.preview().module();
        } catch (TenonException refused) {
            LOG.error("deploy/{} is refused, nothing was changed: {}", name, refused.getMessage());
            Signature signature = signatures.check(file);
            listing.refused(name, String.valueOf(refused.getMessage()), signature);
            Seen before = seen.get(name);
            return before == null ? "" : before.module();
        }
    }

    private void gone(String name) {
        Seen was = seen.remove(name);
        listing.forget(name);
        if (was == null || was.module().isEmpty()) {
            return;
        }
        try {
            modules.apply(Change.of(Change.Kind.REMOVE, was.module()));
            LOG.info("deploy/{} is gone, and the module {} with it; its data stays.", name, was.module());
        } catch (TenonException refused) {
            LOG.error("deploy/{} is gone, the module {} stays: {}", name, was.module(), refused.getMessage());
        }
        remember();
    }

    private void remember() {
        try {
            Files.createDirectories(memory.getParent());
            Path fresh = memory.resolveSibling(memory.getFileName() + ".new");
            TenonJson.mapper().writeValue(fresh.toFile(), new State(seen));
            Files.move(
                    fresh,
                    memory,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING,
                    java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException full) {
            LOG.warn("{} cannot be written: {}", memory, full.getMessage());
        }
    }
}
