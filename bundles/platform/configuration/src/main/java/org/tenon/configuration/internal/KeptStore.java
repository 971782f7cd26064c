package org.tenon.configuration.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import javax.persistence.EntityManager;
import org.tenon.json.TenonJson;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;

/** What admins have set, in the database. Every change joins the caller's transaction. */
final class KeptStore {

    /** The column. */
    private record Content(SortedMap<String, List<String>> settings, SortedMap<String, List<String>> secrets) {}

    private final UnitOfWork unit;
    private final Actors actors;
    private final Company company;

    KeptStore(UnitOfWork unit, Actors actors, Company company) {
        this.unit = unit;
        this.actors = actors;
        this.company = company;
    }

    List<Kept> all() {
        return unit.call(
                em -> em.createQuery("select k from KeptRow k order by k.pid", KeptRow.class).getResultList().stream()
                        .map(KeptStore::kept)
                        .toList());
    }

    Optional<Kept> find(String pid) {
        return unit.call(em -> Optional.ofNullable(em.find(KeptRow.class, pid)).map(KeptStore::kept));
    }

    /**
     * Keeps {@code after}, of whatever version, in place of {@code before}.
     *
     * @throws StaleVersionException when others are kept by now
     */
    Kept replace(Kept before, Kept after) {
        return unit.call(em -> {
            KeptRow row = row(em, before);
            row.content = json(new Content(after.settings(), after.secrets()));
            row.changedBy = actors.current().user();
            row.changedAt = Utc.column(company.now());
            em.flush();
            return kept(row);
        });
    }

    private static KeptRow row(EntityManager em, Kept before) {
        KeptRow row = em.find(KeptRow.class, before.pid());
        if (row == null) {
            row = new KeptRow();
            row.pid = before.pid();
            em.persist(row);
        } else if (row.version != before.version()) {
            throw new StaleVersionException("configuration", before.pid(), before.version(), row.version);
        }
        return row;
    }

    private static Kept kept(KeptRow row) {
        try {
            Content content = TenonJson.mapper().readValue(row.content, Content.class);
            return new Kept(row.pid, row.version, content.settings(), content.secrets());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("What is kept of " + row.pid + " is no longer readable.", unreadable);
        }
    }

    private static String json(Content content) {
        try {
            return TenonJson.mapper().writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts are always writable.", impossible);
        }
    }
}
