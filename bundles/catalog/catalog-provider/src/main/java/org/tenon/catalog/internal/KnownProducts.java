package org.tenon.catalog.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.event.EventWatcher;
import org.tenon.kernel.event.RecordedEvent;
import org.tenon.kernel.transaction.Transactions;

/**
 * Products in memory: pricing, stock and orders ask for those of one basket, each for itself, and again with the next document. A
 * change is seen at once where it is made, from within its transaction as well; on other nodes within a second.
 */
@Component(service = {KnownProducts.class, EventWatcher.class})
public final class KnownProducts implements EventWatcher {

    /** Of some hundred bytes each. Where there are more, all are forgotten: those that are in use come back. */
    private static final int MOST = 20_000;

    private final Consumer<Runnable> whenOver;
    private final int most;
    private final Map<ProductId, Product> known = new ConcurrentHashMap<>();
    /** How many transactions that have not ended have changed a product. Guarded by itself. */
    private final Map<ProductId, Integer> changing = new HashMap<>();
    /** Moves with every change: what was read before it is not kept. */
    private final AtomicLong changes = new AtomicLong();

    @Activate
    public KnownProducts(@Reference Transactions transactions) {
        this(transactions::afterCompletion, MOST);
    }

    private KnownProducts(Consumer<Runnable> whenOver, int most) {
        this.whenOver = whenOver;
        this.most = most;
    }

    /** Keeps nothing: every product is read when it is asked for. */
    static KnownProducts none() {
        return new KnownProducts(action -> {}, 0);
    }

    /** To be asked before products are read that shall be {@link #keep kept}. */
    long changes() {
        return changes.get();
    }

    /** Those of the products that are known. */
    Map<ProductId, Product> of(Set<ProductId> ids) {
        Map<ProductId, Product> found = new HashMap<>();
        for (ProductId id : ids) {
            Product product = known.get(id);
            if (product != null) {
                found.put(id, product);
            }
        }
        return found;
    }

    /** @param since what {@link #changes} said before they were read */
    void keep(Collection<Product> read, long since) {
        synchronized (changing) {
            if (changes.get() != since) {
                return;
            }
            if (known.size() + read.size() > most) {
                known.clear();
            }
            for (Product each : read) {
                if (known.size() < most && !changing.containsKey(each.id())) {
                    known.put(each.id(), each);
                }
            }
        }
    }

    /** The transaction that runs is about to add or change a product: until it ends, nobody takes it from memory. */
    void changed(ProductId id) {
        if (most == 0) {
            return;
        }
        synchronized (changing) {
            changing.merge(id, 1, Integer::sum);
            forget(id);
        }
        whenOver.accept(() -> {
            synchronized (changing) {
                changing.computeIfPresent(id, (same, count) -> count == 1 ? null : count - 1);
                forget(id);
            }
        });
    }

    private void forget(ProductId id) {
        changes.incrementAndGet();
        known.remove(id);
    }

    @Override
    public Set<String> types() {
        return Set.of("product.changed");
    }

    @Override
    public void saw(RecordedEvent event) {
        synchronized (changing) {
            forget(new ProductId(event.subject()));
        }
    }

    @Override
    public void missed() {
        synchronized (changing) {
            changes.incrementAndGet();
            known.clear();
        }
    }
}
