package org.tenon.persistence;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** How the database of the installation is doing; for health checks, metrics and people. There from the first moment on. */
@ProviderType
public interface DatabaseStatus {

    /** Where the database is, without user and password. */
    String url();

    /** Whether it answers now. Asks it, and takes 2 seconds at most. */
    boolean reachable();

    /** Executions of statements and of whole batches since the start. */
    long statements();

    /** Transactions that did more than read and were committed since the start. */
    long commits();

    /** Transactions that had done more than read and were rolled back since the start. */
    long rollbacks();

    int connectionsInUse();

    int connectionsIdle();

    /** The units in service, with the milliseconds that each took to open. */
    Map<String, Long> units();

    /** The bundles whose units could not be opened, with the reason. */
    Map<String, String> refused();
}
