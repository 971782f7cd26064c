package org.tenon.kernel.actor;

import static java.util.Objects.requireNonNull;

/**
 * Where a call came from. It is told by whoever lets calls in (REST, the shell), and carried with the {@link Actor}.
 *
 * @param channel by which way: {@code "rest"}, {@code "shell"}, {@code "job"}, {@code "deploy"} (a file in the deploy folder), or
 *     {@code "system"} for the platform's own work
 * @param address the network address of the caller; empty when there is none
 * @param request names the request, as the log does; for a job its id; empty when there is none
 */
public record Source(String channel, String address, String request) {

    /** The longest address or name of a request that is kept. */
    public static final int MAX_LENGTH = 64;

    /** The platform's own work. */
    public static final Source SYSTEM = new Source("system", "", "");

    /** A command of the shell. */
    public static final Source SHELL = new Source("shell", "", "");

    /** A file that somebody put into the deploy folder, or into {@code etc}. */
    public static final Source DEPLOY = new Source("deploy", "", "");

    public Source {
        requireNonNull(channel, "channel");
        address = shortened(address);
        request = shortened(request);
    }

    /** A request of the REST surface. */
    public static Source rest(String address, String request) {
        return new Source("rest", address, request);
    }

    /** A job that somebody began earlier. */
    public static Source job(String id) {
        return new Source("job", "", id);
    }

    private static String shortened(String text) {
        return text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    }
}
