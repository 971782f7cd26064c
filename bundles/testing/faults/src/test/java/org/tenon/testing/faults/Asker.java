package org.tenon.testing.faults;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.tenon.testing.distribution.Api;

/** A client of one node that asks it for the same price, again and again, until it is closed. */
final class Asker implements AutoCloseable {

    private final Api node;
    private final String request;
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final AtomicInteger answers = new AtomicInteger();
    private final Thread thread = new Thread(this::ask);
    private volatile String provider = "nobody";
    private volatile boolean stopped;

    /** @param request the body of {@code POST /api/prices} */
    Asker(Api node, String request) {
        this.node = node;
        this.request = request;
        thread.start();
    }

    /** Who gave the last answer, without its version. */
    String provider() {
        return provider;
    }

    int answers() {
        return answers.get();
    }

    /** What was not answered with 200. */
    List<String> failures() {
        return failures;
    }

    private void ask() {
        while (!stopped) {
            try {
                Api.Answer answer = node.post("/api/prices", request);
                if (answer.status() == 200) {
                    provider = answer.at("/provider").replaceFirst("@.*", "");
                    answers.incrementAndGet();
                } else {
                    failures.add(answer.status() + " " + answer.text());
                }
            } catch (UncheckedIOException cut) {
                failures.add(cut.toString());
            }
        }
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
