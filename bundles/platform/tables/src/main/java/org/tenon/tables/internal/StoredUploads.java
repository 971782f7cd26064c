package org.tenon.tables.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.json.TenonJson;
import org.tenon.kernel.NewId;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.table.TableFiles;
import org.tenon.kernel.table.TableRow;
import org.tenon.kernel.table.UploadId;
import org.tenon.kernel.table.UploadedTable;
import org.tenon.kernel.table.UploadedTables;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;

/**
 * Uploaded tables in the installation's database: every node can go on with an import. Those that are a week old are forgotten
 * when the next one comes.
 */
@Component(service = UploadedTables.class)
public final class StoredUploads implements UploadedTables {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int SAMPLE = 5;
    private static final int LONGEST_NAME = 200;

    private final UnitOfWork unit;
    private final TableFiles files;
    private final Actors actors;
    private final Company company;

    @Activate
    public StoredUploads(
            @Reference(target = "(unit=tables)") UnitOfWork unit,
            @Reference TableFiles files,
            @Reference Actors actors,
            @Reference Company company) {
        this.unit = unit;
        this.files = files;
        this.actors = actors;
        this.company = company;
    }

    @Override
    public UploadedTable keep(String name, InputStream file, Charset charset) {
        return unit.call(em -> {
            purge(em);
            UploadId id = new UploadId(NewId.next());
            Parts parts = new Parts(em, id);
            files.read(file, charset, parts::add);
            parts.flush();
            if (parts.headings().isEmpty() || parts.rows() == 0) {
                throw new InvalidRequestException(
                        "",
                        "table.empty",
                        "The table has nothing below its headings, which its first row is taken for.");
            }
            UploadRow row = new UploadRow();
            row.id = id.value();
            row.name = name.substring(0, Math.min(LONGEST_NAME, name.length()));
            row.headings = json(parts.headings().get());
            row.rows = parts.rows();
            row.uploadedBy = actors.current().user();
            row.uploadedAt = Utc.column(company.now());
            em.persist(row);
            parts.persist();
            em.flush();
            return table(row);
        });
    }

    private void purge(EntityManager em) {
        List<String> old = em.createQuery("select u.id from UploadRow u where u.uploadedAt < :limit", String.class)
                .setParameter("limit", Utc.column(company.now().minus(KEPT)))
                .getResultList();
        old.forEach(id -> delete(em, id));
    }

    private static void delete(EntityManager em, String id) {
        em.createQuery("delete from PartRow p where p.uploadId = :id")
                .setParameter("id", id)
                .executeUpdate();
        em.createQuery("delete from UploadRow u where u.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    @Override
    public Optional<UploadedTable> find(UploadId id) {
        return unit.call(em -> own(em, id).map(this::table));
    }

    private Optional<UploadRow> own(EntityManager em, UploadId id) {
        return Optional.ofNullable(em.find(UploadRow.class, id.value()))
                .filter(row -> row.uploadedBy.equals(actors.current().user()));
    }

    private UploadedTable table(UploadRow row) {
        UploadId id = new UploadId(row.id);
        return new UploadedTable(
                id,
                row.name,
                List.of(read(row.headings, String[].class)),
                row.rows,
                rows(id, 0, SAMPLE),
                row.uploadedBy,
                Utc.instant(row.uploadedAt));
    }

    @Override
    public List<TableRow> rows(UploadId id, long after, int limit) {
        return unit.call(em -> {
            List<TableRow> rows = new ArrayList<>();
            long last = after;
            while (rows.size() < limit) {
                List<PartRow> next = em.createQuery(
                                "select p from PartRow p where p.uploadId = :id and p.lastRow > :after order by p.lastRow",
                                PartRow.class)
                        .setParameter("id", id.value())
                        .setParameter("after", last)
                        .setMaxResults(1)
                        .getResultList();
                if (next.isEmpty()) {
                    break;
                }
                for (TableRow row : read(next.get(0).content, TableRow[].class)) {
                    if (row.number() > after && rows.size() < limit) {
                        rows.add(row);
                    }
                }
                last = next.get(0).lastRow;
            }
            return rows;
        });
    }

    @Override
    public void forget(UploadId id) {
        unit.run(em -> {
            UploadRow row = own(em, id).orElseThrow(() -> new NotFoundException("upload", id.value()));
            delete(em, row.id);
        });
    }

    static byte[] json(Object value) {
        try {
            return TenonJson.mapper().writeValueAsBytes(value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static <T> T read(byte[] json, Class<T> type) {
        try {
            return TenonJson.mapper().readValue(json, type);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
