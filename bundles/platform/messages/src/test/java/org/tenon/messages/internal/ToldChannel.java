package org.tenon.messages.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.tenon.kernel.message.MessageChannel;
import org.tenon.kernel.message.MessageId;
import org.tenon.kernel.message.OutgoingMessage;

/** Does what it is told with the next messages, and takes all others. */
final class ToldChannel implements MessageChannel {

    /** What a process that is killed looks like from the inside. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    record Sent(MessageId id, OutgoingMessage message) {}

    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedDeque<Supplier<? extends Throwable>> planned = new ConcurrentLinkedDeque<>();
    private volatile boolean recognises;

    List<Sent> sent() {
        return List.copyOf(sent);
    }

    void busy(int times, Optional<Duration> after) {
        for (int i = 0; i < times; i++) {
            planned.add(() -> new ChannelBusyException("busy", after));
        }
    }

    void fail(RuntimeException failure) {
        planned.add(() -> failure);
    }

    void cutOff() {
        planned.add(Killed::new);
    }

    void recognise() {
        recognises = true;
    }

    @Override
    public String name() {
        return "told";
    }

    @Override
    public boolean knows(String address) {
        return address.startsWith("box-");
    }

    @Override
    public boolean recognisesRepetition() {
        return recognises;
    }

    @Override
    public Receipt send(MessageId id, OutgoingMessage message) {
        Supplier<? extends Throwable> told = planned.poll();
        if (told != null) {
            Throwable thrown = told.get();
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) thrown;
        }
        sent.add(new Sent(id, message));
        return new Receipt(Optional.of("ref-" + id), false);
    }
}
