package org.tenon.configuration.internal;

import java.io.IOException;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.cm.ConfigurationListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.event.EventWatcher;
import org.tenon.kernel.event.RecordedEvent;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.secret.SealedElsewhereException;
import org.tenon.kernel.secret.SecretKeeper;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.UnitOfWork;

/**
 * What admins have set, laid over what the files in {@code etc} say, on every node. Files are read and never written (ADR 5); what is set
 * here is kept in the database and wins over them until it is set back. A file that changes meanwhile counts for all that is not
 * set here.
 */
@Component(
        service = {ConfigurationBook.class, EventWatcher.class, ConfigurationListener.class},
        immediate = true)
public final class ConfigurationBook implements EventWatcher, ConfigurationListener {

    private static final Logger LOG = LoggerFactory.getLogger(ConfigurationBook.class);
    private static final String HIDDEN = "***";

    private final ConfigurationAdmin admin;
    private final SecretKeeper secrets;
    private final Transactions transactions;
    private final EventLog events;
    private final Company company;
    private final KeptStore store;
    private final ExecutorService background = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "tenon-configuration");
        thread.setDaemon(true);
        return thread;
    });
    private final Acceptance acceptance;

    /** What is laid over, by pid, and what is below it. */
    private final Map<String, Kept> applied = new HashMap<>();

    private final Map<String, SortedMap<String, Object>> below = new HashMap<>();

    @Activate
    public ConfigurationBook(
            @Reference ConfigurationAdmin admin,
            @Reference SecretKeeper secrets,
            @Reference Acceptance acceptance,
            @Reference(target = "(unit=configuration)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference EventLog events,
            @Reference Company company,
            @Reference Actors actors) {
        this.admin = admin;
        this.secrets = secrets;
        this.acceptance = acceptance;
        this.transactions = transactions;
        this.events = events;
        this.company = company;
        this.store = new KeptStore(unit, actors, company);
    }

    @Deactivate
    void close() {
        background.shutdown();
    }

    /** Whatever is set here, by pid. */
    Map<String, Kept> all() {
        return store.all().stream().collect(Collectors.toMap(Kept::pid, Function.identity()));
    }

    /** What is set of a configuration here; nothing is version 0. */
    Kept kept(String pid) {
        return store.find(pid).orElseGet(() -> Kept.nothing(pid));
    }

    /** What counts now, by the files and by what is set; without those of the configuration admin and of the file's reader. */
    SortedMap<String, List<String>> inEffect(Description description) {
        try {
            Configuration[] found = admin.listConfigurations("(service.pid=" + description.pid() + ")");
            return found == null ? new TreeMap<>() : Values.of(found[0].getProperties(), description);
        } catch (IOException | InvalidSyntaxException failed) {
            throw new IllegalStateException("The configuration " + description.pid() + " cannot be read.", failed);
        }
    }

    /**
     * Sets some of a configuration otherwise, on all nodes: on this one before it returns, on others within a second.
     *
     * @param before what was set when the caller looked
     * @param changes the new values by key, checked; empty to go back to what the file or the default says
     * @throws org.tenon.kernel.problem.StaleVersionException when it was set otherwise since
     * @throws InvalidRequestException {@code configuration.refused} when a component does not come up with it; all is then as it was
     */
    Kept change(Description description, Kept before, Map<String, Optional<List<String>>> changes) {
        SortedMap<String, List<String>> settings = new TreeMap<>(before.settings());
        SortedMap<String, List<String>> sealed = new TreeMap<>(before.secrets());
        changes.forEach((key, values) -> {
            settings.remove(key);
            sealed.remove(key);
            boolean secret = description.setting(key).map(Setting::secret).orElse(false);
            values.ifPresent(given -> {
                if (secret) {
                    sealed.put(
                            key,
                            given.stream()
                                    .map(each -> secrets.seal(each, purpose(before.pid(), key)))
                                    .toList());
                } else {
                    settings.put(key, given);
                }
            });
        });
        return transactions.required(() -> {
            Kept after = store.replace(before, new Kept(before.pid(), before.version(), settings, sealed));
            SortedMap<String, List<String>> shown = new TreeMap<>(settings);
            sealed.keySet().forEach(key -> shown.put(key, List.of(HIDDEN)));
            events.record(new ConfigurationChanged(
                    before.pid(), shown, changes.keySet().stream().sorted().toList(), company.now()));
            // It counts before it is kept. Whether it was kept is seen outside of the transaction.
            transactions.afterCompletion(() -> background.execute(() -> putWhatIsKept(before.pid())));
            put(after);
            acceptance.refusal(before.pid()).ifPresent(reason -> {
                put(before);
                throw new InvalidRequestException("/values", "configuration.refused", reason);
            });
            return after;
        });
    }

    private static String purpose(String pid, String key) {
        return "configuration/" + pid + "/" + key;
    }

    @Override
    public Set<String> types() {
        return Set.of("configuration.changed");
    }

    @Override
    public void saw(RecordedEvent event) {
        store.find(event.subject()).ifPresent(this::apply);
    }

    @Override
    public void missed() {
        store.all().forEach(this::apply);
    }

    /** A file changed, or came, or went: what is set here stays on top. */
    @Override
    public synchronized void configurationEvent(ConfigurationEvent event) {
        Kept kept = applied.get(event.getPid());
        if (kept == null || kept.isEmpty()) {
            below.remove(event.getPid());
            return;
        }
        if (event.getType() == ConfigurationEvent.CM_DELETED) {
            below.put(kept.pid(), new TreeMap<>());
            lay(kept);
        } else if (event.getType() == ConfigurationEvent.CM_UPDATED) {
            Dictionary<String, Object> now = properties(kept.pid());
            if (!Overlay.is(now, kept)) {
                below.put(kept.pid(), Overlay.below(now));
                lay(kept);
            }
        }
    }

    private synchronized void apply(Kept kept) {
        Kept before = applied.get(kept.pid());
        if (before == null || before.version() < kept.version()) {
            put(kept);
        }
    }

    private void putWhatIsKept(String pid) {
        try {
            put(kept(pid));
        } catch (RuntimeException away) {
            LOG.warn("What is kept of {} cannot be read: what was just tried may count here.", pid, away);
        }
    }

    /** Has settings count on this node, whatever did before. */
    private synchronized void put(Kept kept) {
        applied.put(kept.pid(), kept);
        Dictionary<String, Object> now = properties(kept.pid());
        below.computeIfAbsent(kept.pid(), pid -> Overlay.below(now));
        if (Overlay.is(now, kept) || (kept.isEmpty() && !Overlay.any(now))) {
            return;
        }
        if (kept.isEmpty() && below.get(kept.pid()).keySet().stream().allMatch(ConfigurationBook::theirs)) {
            delete(kept.pid());
        } else {
            lay(kept);
        }
    }

    /** Whether a property is the configuration admin's. */
    private static boolean theirs(String key) {
        return key.startsWith("service.");
    }

    private void lay(Kept kept) {
        Map<String, List<String>> opened = new HashMap<>(kept.settings());
        kept.secrets().forEach((key, values) -> {
            try {
                opened.put(
                        key,
                        values.stream()
                                .map(each -> secrets.open(each, purpose(kept.pid(), key)))
                                .toList());
            } catch (SealedElsewhereException locked) {
                LOG.error("{} of {} counts as not set.", key, kept.pid(), locked);
            }
        });
        update(kept.pid(), Overlay.on(below.getOrDefault(kept.pid(), new TreeMap<>()), kept, opened));
    }

    private void delete(String pid) {
        try {
            admin.getConfiguration(pid, "?").delete();
        } catch (IOException failed) {
            throw new IllegalStateException("The configuration " + pid + " cannot be deleted.", failed);
        }
    }

    private @Nullable Dictionary<String, Object> properties(String pid) {
        try {
            return admin.getConfiguration(pid, "?").getProperties();
        } catch (IOException failed) {
            throw new IllegalStateException("The configuration " + pid + " cannot be read.", failed);
        }
    }

    private void update(String pid, Dictionary<String, Object> properties) {
        try {
            admin.getConfiguration(pid, "?").update(properties);
        } catch (IOException failed) {
            throw new IllegalStateException("The configuration " + pid + " cannot be written.", failed);
        }
    }
}
