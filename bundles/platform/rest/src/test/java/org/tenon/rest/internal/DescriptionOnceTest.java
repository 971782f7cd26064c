package org.tenon.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The description of the API takes a second to make, and is made as seldom as possible. */
final class DescriptionOnceTest {

    private final AtomicReference<List<Class<?>>> served = new AtomicReference<>(List.of(String.class));
    private final AtomicInteger made = new AtomicInteger();
    private final ApiDocs docs = new ApiDocs(served::get, this::describe);

    private byte[] describe(List<Class<?>> resources) {
        return (made.incrementAndGet() + " " + resources.size()).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void isMadeOnceForReadersThatComeAtTheSameTime() throws Exception {
        int readers = 8;
        ExecutorService threads = Executors.newFixedThreadPool(readers);
        try {
            CountDownLatch all = new CountDownLatch(readers);
            List<Future<byte[]>> answers = new ArrayList<>();
            for (int i = 0; i < readers; i++) {
                answers.add(threads.submit(() -> {
                    all.countDown();
                    all.await();
                    return docs.json();
                }));
            }
            for (Future<byte[]> answer : answers) {
                assertThat(answer.get()).asString().isEqualTo("1 1");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void isThereForTheFirstReaderWhenPrepared() {
        docs.prepare();
        assertThat(made).hasValue(1);
        assertThat(docs.json()).asString().isEqualTo("1 1");
    }

    @Test
    void isOfWhatIsThereWhenABundleLeavesMeanwhile() {
        ApiDocs leaving = new ApiDocs(served::get, classes -> {
            if (classes.contains(String.class)) {
                served.set(List.of(Integer.class));
                throw new IllegalArgumentException(new NoClassDefFoundError("of the bundle that left"));
            }
            return describe(classes);
        });
        assertThat(leaving.json()).asString().isEqualTo("1 1");
    }

    @Test
    void isMadeAnewWhenSomethingElseIsServed() {
        docs.prepare();
        served.set(List.of(String.class, Integer.class));
        assertThat(docs.json()).asString().isEqualTo("2 2");
    }
}
