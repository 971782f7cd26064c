package org.tenon.modules.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.modules.Change;
import org.tenon.modules.Outcome.TableState;
import org.tenon.modules.internal.ModuleRecord.BundleRecord;
import org.tenon.persistence.Schemas;

/** The data of modules that go. */
final class ModuleData {

    private final Services services;
    private final Records records;
    private final Distribution distribution;

    ModuleData(Services services, Records records, Distribution distribution) {
        this.services = services;
        this.records = records;
        this.distribution = distribution;
    }

    String database() {
        return services.ask(Schemas.class, Schemas::database).orElse("h2");
    }

    /** The schema in a bundle, wherever its jar is kept. */
    Optional<SchemaFiles> schema(BundleRecord bundle) {
        Path stored = records.stored(bundle.sha256());
        Optional<Path> file = Files.isRegularFile(stored)
                ? Optional.of(stored)
                : bundle.distribution() && distribution.ships(bundle.location())
                        ? distribution.file(bundle.location())
                        : Optional.empty();
        return file.map(ModuleJar::read).flatMap(ModuleJar::schema);
    }

    /** Reads, and exports where that is wanted. */
    List<TableState> before(String module, Change.Data fate) {
        List<String> tables = tables(module);
        fate.export().ifPresent(file -> export(tables, file));
        return services.ask(Schemas.class, schemas -> schemas.read(tables)).orElse(List.of()).stream()
                .map(each -> new TableState(each.table(), each.rows(), each.checksum()))
                .toList();
    }

    private List<String> tables(String module) {
        Optional<ModuleRecord> record = records.find(module);
        if (record.isPresent()) {
            return record.get().tables();
        }
        Set<String> tables = new LinkedHashSet<>();
        distribution.feature(module).ifPresent(feature -> feature.bundles().stream()
                .flatMap(bundle -> distribution.file(bundle.url()).stream())
                .flatMap(file -> ModuleJar.read(file).schema().stream())
                .forEach(schema -> tables.addAll(schema.tables(database()))));
        return List.copyOf(tables);
    }

    private void export(List<String> tables, Path file) {
        if (Files.exists(file)) {
            throw new InvalidRequestException(
                    "/export", "modules.export-exists", file + " exists; name a file that does not.");
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            boolean done = services.ask(Schemas.class, schemas -> {
                        try {
                            schemas.export(tables, out);
                            return Boolean.TRUE;
                        } catch (IOException full) {
                            throw new UncheckedIOException(full);
                        }
                    })
                    .orElse(Boolean.FALSE);
            if (!done) {
                throw new IOException("the database is away");
            }
        } catch (IOException | UncheckedIOException full) {
            throw new InvalidRequestException(
                    "/export", "modules.export-failed", file + " cannot be written: " + full.getMessage() + ".");
        }
    }

    void drop(String module) {
        records.find(module)
                .ifPresent(record -> services.ask(Schemas.class, schemas -> {
                    record.units().forEach(unit -> schemas.drop(unit, record.tables()));
                    return Boolean.TRUE;
                }));
    }
}
