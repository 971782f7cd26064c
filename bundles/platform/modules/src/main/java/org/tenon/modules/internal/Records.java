package org.tenon.modules.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tenon.json.TenonJson;
import org.tenon.modules.internal.ModuleRecord.BundleRecord;

/**
 * What is wanted, in {@code modules/} of the data folder: {@code modules.json}, replaced as a whole, which is the moment
 * at which a change counts; {@code store/}, the jars, by hash; {@code journal.json}, there while a change runs. The bundle
 * cache can be emptied or torn at any time: it is made again from these.
 */
final class Records {

    /** @param revision the highest that was given so far */
    record Wanted(long revision, List<ModuleRecord> modules) {}

    /**
     * A change that has begun.
     *
     * @param module what it is about; empty when it is over and left something to the next start
     * @param locations the bundles that it touches
     */
    record Journal(String module, List<String> locations) {}

    private final Path folder;
    /** Bundles that only a restart can put right. */
    private final Set<String> stuck = new TreeSet<>();

    private Map<String, ModuleRecord> modules;
    private long revision;

    Records(Path folder) {
        this.folder = folder;
        Wanted wanted = read("modules.json", Wanted.class).orElse(new Wanted(0, List.of()));
        this.modules = byId(wanted.modules());
        this.revision = wanted.revision();
    }

    synchronized Optional<ModuleRecord> find(String id) {
        return Optional.ofNullable(modules.get(id));
    }

    synchronized Collection<ModuleRecord> all() {
        return List.copyOf(modules.values());
    }

    synchronized long nextRevision() {
        return revision + 1;
    }

    /** Replaces what is wanted: afterwards a crash leads to the new state, before to the old one. */
    synchronized void replace(Collection<ModuleRecord> fresh, Set<String> forgotten) {
        Map<String, ModuleRecord> next = new TreeMap<>(modules);
        next.keySet().removeAll(forgotten);
        long highest = revision;
        for (ModuleRecord module : fresh) {
            next.put(module.id(), module);
            highest = Math.max(highest, module.revision());
        }
        write("modules.json", new Wanted(highest, List.copyOf(next.values())));
        modules = next;
        revision = highest;
    }

    Optional<Journal> journal() {
        return read("journal.json", Journal.class);
    }

    void begin(Journal journal) {
        Set<String> locations = new TreeSet<>(stuck);
        locations.addAll(journal.locations());
        write("journal.json", new Journal(journal.module(), List.copyOf(locations)));
    }

    /**
     * The change that the journal tells of is over.
     *
     * @param left bundles that the change could not put right: the next start does
     */
    void end(Collection<String> left) {
        stuck.addAll(left);
        if (!stuck.isEmpty()) {
            write("journal.json", new Journal("", List.copyOf(stuck)));
            return;
        }
        try {
            Files.deleteIfExists(folder.resolve("journal.json"));
        } catch (IOException late) {
            throw new UncheckedIOException(late);
        }
    }

    /** Keeps a copy of a jar. */
    Path keep(ModuleJar jar) {
        Path kept = stored(jar.sha256());
        if (!Files.exists(kept)) {
            try {
                Files.createDirectories(kept.getParent());
                Path fresh = kept.resolveSibling(jar.sha256() + ".new");
                Files.copy(jar.file(), fresh, StandardCopyOption.REPLACE_EXISTING);
                force(fresh);
                Files.move(fresh, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException full) {
                throw new UncheckedIOException("the jar cannot be kept: " + full.getMessage(), full);
            }
        }
        return kept;
    }

    Path stored(String sha256) {
        return folder.resolve("store").resolve(sha256 + ".jar");
    }

    /** Deletes the jars that nobody needs any more. */
    synchronized void tidy() {
        Set<String> needed = new HashSet<>();
        modules.values().stream()
                .filter(module -> !module.removed())
                .flatMap(module -> module.bundles().stream())
                .map(BundleRecord::sha256)
                .forEach(sha -> needed.add(sha + ".jar"));
        Path store = folder.resolve("store");
        if (!Files.isDirectory(store)) {
            return;
        }
        try (Stream<Path> files = Files.list(store)) {
            for (Path file : new ArrayList<>(files.toList())) {
                if (!needed.contains(file.getFileName().toString())) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException ignored) {
            // a jar too many does no harm
        }
    }

    private <T> Optional<T> read(String name, Class<T> type) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(TenonJson.mapper().readValue(file.toFile(), type));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }

    private void write(String name, Object value) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            Path fresh = folder.resolve(name + ".new");
            try (OutputStream out = Files.newOutputStream(fresh)) {
                TenonJson.mapper().writerWithDefaultPrettyPrinter().writeValue(out, value);
            }
            force(fresh);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            throw new UncheckedIOException(file + " cannot be written: " + full.getMessage(), full);
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static Map<String, ModuleRecord> byId(List<ModuleRecord> modules) {
        Map<String, ModuleRecord> map = new TreeMap<>();
        modules.forEach(module -> map.put(module.id(), module));
        return map;
    }
}
