package org.tenon.audit.internal;

import java.io.IOException;
import java.util.Collections;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.cm.ConfigurationListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.actor.Source;
import org.tenon.kernel.auditlog.AuditLog;
import org.tenon.kernel.auditlog.PlatformChange;
import org.tenon.kernel.auditlog.Subject;

/**
 * Writes down changes of our configuration, which come from files in {@code etc} most of the time: the configuration admin does not
 * know who wrote those.
 */
@Component(service = ConfigurationListener.class, immediate = true)
public final class ConfigurationChanges implements ConfigurationListener {

    private static final Logger LOG = LoggerFactory.getLogger(ConfigurationChanges.class);
    private static final String OURS = "org.tenon.";
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|token|credential|key).*");
    /** Says what an admin has set on top of the file; his change is in the log by itself. */
    private static final String SET = "tenon.configuration.set";
    /** What the configuration admin and the file's reader add. */
    private static final Pattern THEIRS = Pattern.compile("(service|felix|org\\.apache)\\..*|.*\\.jar|seqnum");

    private final ConfigurationAdmin admin;
    private final AuditLog log;
    private final Actors actors;
    private final Map<String, Map<String, Object>> known = new ConcurrentHashMap<>();

    @Activate
    public ConfigurationChanges(@Reference ConfigurationAdmin admin, @Reference AuditLog log, @Reference Actors actors)
            throws IOException, InvalidSyntaxException {
        this.admin = admin;
        this.log = log;
        this.actors = actors;
        Configuration[] all = admin.listConfigurations("(service.pid=" + OURS + "*)");
        for (Configuration each : all == null ? new Configuration[0] : all) {
            known.put(each.getPid(), values(each.getProperties()));
        }
    }

    @Override
    public void configurationEvent(ConfigurationEvent event) {
        if (!event.getPid().startsWith(OURS)) {
            return;
        }
        try {
            if (event.getType() == ConfigurationEvent.CM_DELETED) {
                Map<String, Object> before = known.remove(event.getPid());
                if (before == null || !before.containsKey(SET)) {
                    write("configuration.delete", event.getPid(), Map.of());
                }
            } else if (event.getType() == ConfigurationEvent.CM_UPDATED) {
                updated(event.getPid());
            }
        } catch (IOException | RuntimeException failed) {
            LOG.warn("A change of the configuration {} is not in the audit log.", event.getPid(), failed);
        }
    }

    private void updated(String pid) throws IOException {
        Map<String, Object> now = values(admin.getConfiguration(pid, "?").getProperties());
        Map<String, Object> before = known.put(pid, now);
        if (!now.equals(before) && !setByAdmin(now, before)) {
            write("configuration.change", pid, now);
        }
    }

    /** Whether it is what an admin has set, or set back, that makes them different. */
    private static boolean setByAdmin(Map<String, Object> now, @Nullable Map<String, Object> before) {
        Object was = before == null ? null : before.get(SET);
        return now.get(SET) != null && !now.get(SET).equals(was);
    }

    private void write(String operation, String pid, Map<String, Object> now) {
        Map<String, Object> shown = new TreeMap<>();
        now.forEach((key, value) -> shown.put(key, SECRET.matcher(key).matches() ? Components.SECRET : value));
        actors.as(
                Actor.SYSTEM.from(Source.DEPLOY),
                () -> log.changed(
                        ConfigurationChanges.class,
                        new PlatformChange(operation, new Subject("configuration", pid), Map.of(), shown)));
    }

    private static Map<String, Object> values(@Nullable Dictionary<String, Object> properties) {
        Map<String, Object> values = new HashMap<>();
        if (properties != null) {
            Collections.list(properties.keys()).stream()
                    .filter(key -> !THEIRS.matcher(key).matches())
                    .forEach(key -> values.put(key, String.valueOf(properties.get(key))));
        }
        return values;
    }
}
