package org.tenon.pricing.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.problem.UnavailableException;
import org.tenon.pricing.spi.LineTax;
import org.tenon.pricing.spi.TaxService;
import org.tenon.pricing.spi.TaxableDocument;

/** The tax services of vendors that are there now, each called on a thread of its own and for a limited time. */
@Component(service = TaxServices.class)
public final class TaxServices {

    private static final Logger LOG = LoggerFactory.getLogger(TaxServices.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final int MOST_AT_ONCE = 32;

    private final Map<TaxService, Candidate> candidates = new ConcurrentHashMap<>();
    private final ExecutorService threads;

    private record Candidate(String name, int ranking, TaxService service) {}

    @Activate
    public TaxServices() {
        threads = new ThreadPoolExecutor(0, MOST_AT_ONCE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
            Thread thread = new Thread(work, "tenon-tax-service");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Deactivate
    public void close() {
        threads.shutdownNow();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void bindService(TaxService service, Map<String, Object> properties) {
        if (properties.get(TaxService.NAME) instanceof String name) {
            int ranking = properties.get(Constants.SERVICE_RANKING) instanceof Integer number ? number : 0;
            candidates.put(service, new Candidate(name, ranking, service));
        } else {
            LOG.warn("a tax service ({}) is not used: it needs the property {}", service.getClass(), TaxService.NAME);
        }
    }

    public void unbindService(TaxService service) {
        candidates.remove(service);
    }

    /** The one with a name, which refuses everything while none is there. */
    TaxService named(String name, Duration time) {
        return document -> {
            Candidate best = null;
            for (Candidate one : candidates.values()) {
                if (one.name().equals(name) && (best == null || one.ranking() > best.ranking())) {
                    best = one;
                }
            }
            if (best == null) {
                throw failed(name, "is not there");
            }
            return call(best, document, time);
        };
    }

    private List<List<LineTax>> call(Candidate chosen, TaxableDocument document, Duration time) {
        Future<List<List<LineTax>>> answer;
        try {
            answer = threads.submit(() -> copied(chosen.service().taxes(document)));
        } catch (RejectedExecutionException busy) {
            throw failed(chosen.name(), "has too many calls that have not ended");
        }
        try {
            return answer.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw failed(chosen.name(), "did not answer within " + time.toSeconds() + " s");
        } catch (ExecutionException thrown) {
            LOG.warn("the tax service '{}' failed", chosen.name(), thrown.getCause());
            throw failed(chosen.name(), "failed");
        } catch (InterruptedException interrupted) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw failed(chosen.name(), "was interrupted");
        }
    }

    /** On the service's thread, where what is wrong with the answer is the service's failure. */
    private static List<List<LineTax>> copied(List<List<LineTax>> answer) {
        return answer.stream().map(List::copyOf).toList();
    }

    /** That a price cannot be had without the service. */
    static UnavailableException failed(String name, String why) {
        return new UnavailableException(
                "pricing.tax-service-failed",
                "The tax service '" + name + "' " + why + ", and nothing is priced without it.",
                Map.of("service", name),
                RETRY_AFTER);
    }
}
