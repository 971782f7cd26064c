package org.tenon.order.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.AvailabilityRequest;
import org.tenon.inventory.AvailabilityService;
import org.tenon.inventory.Issue;
import org.tenon.inventory.LineAvailability;
import org.tenon.inventory.Promise;
import org.tenon.inventory.Reservation;
import org.tenon.inventory.ReservationRequest;
import org.tenon.inventory.ReservationService;
import org.tenon.inventory.WarehouseId;

/**
 * An inventory somewhere else: what it did stays done, whatever becomes of the transaction of who asked, and of his JVM. Its calls
 * go wrong as the faults say.
 */
final class RemoteInventory implements ReservationService, AvailabilityService {

    private static final class Held {
        final ProductId product;
        BigDecimal requested = BigDecimal.ZERO;
        BigDecimal reserved = BigDecimal.ZERO;
        BigDecimal shipped = BigDecimal.ZERO;

        Held(ProductId product) {
            this.product = product;
        }

        BigDecimal missing() {
            return requested.subtract(reserved).subtract(shipped);
        }
    }

    private final RemoteCalls calls;
    private final LocalDate today;
    private final Map<ProductId, BigDecimal> free = new HashMap<>();
    private final Map<String, Map<String, Held>> documents = new TreeMap<>();
    private final Set<String> issued = new HashSet<>();

    RemoteInventory(Faults faults, LocalDate today) {
        this.calls = new RemoteCalls(faults, "inventory");
        this.today = today;
    }

    void stock(ProductId product, long quantity) {
        free.put(product, BigDecimal.valueOf(quantity));
    }

    RemoteCalls calls() {
        return calls;
    }

    String state(String document) {
        StringBuilder state = new StringBuilder();
        documents
                .getOrDefault(document, Map.of())
                .forEach((line, held) -> state.append(
                        held.reserved.signum() + held.shipped.signum() > 0
                                ? " " + line + ":" + held.reserved + "/" + held.shipped
                                : ""));
        return state.toString();
    }

    /** For whom something is set aside. */
    Set<String> holders() {
        return documents.entrySet().stream()
                .filter(each -> each.getValue().values().stream().anyMatch(held -> held.reserved.signum() > 0))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    BigDecimal reserved(ProductId product) {
        return documents.values().stream()
                .flatMap(each -> each.values().stream())
                .filter(held -> held.product.equals(product))
                .map(held -> held.reserved)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal shipped(ProductId product) {
        return documents.values().stream()
                .flatMap(each -> each.values().stream())
                .filter(held -> held.product.equals(product))
                .map(held -> held.shipped)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Override
    public List<Reservation> reserve(ReservationRequest request) {
        return calls.call(() -> {
            Map<String, Held> held = documents.computeIfAbsent(request.document(), first -> new LinkedHashMap<>());
            request.lines().forEach(line -> {
                Held each = held.computeIfAbsent(line.line(), first -> new Held(line.product()));
                each.requested = line.quantity().max(each.shipped);
                take(each, each.missing().min(BigDecimal.ZERO));
            });
            Map<String, BigDecimal> steps = new HashMap<>();
            request.lines().forEach(line -> {
                Held each = held.get(line.line());
                BigDecimal most = line.step()
                        .map(step -> steps.computeIfAbsent(step.set(), set -> steps(request, held, set))
                                .multiply(step.each()))
                        .orElseGet(() -> free.getOrDefault(each.product, BigDecimal.ZERO));
                take(each, each.missing().min(most));
            });
            return request.lines().stream()
                    .map(line -> reservation(request.document(), line.line()))
                    .toList();
        });
    }

    /** How many steps all lines of a set can take, each of a product of its own. */
    private BigDecimal steps(ReservationRequest request, Map<String, Held> held, String set) {
        return request.lines().stream()
                .filter(line ->
                        line.step().filter(step -> step.set().equals(set)).isPresent())
                .map(line -> {
                    Held each = held.get(line.line());
                    BigDecimal there = free.getOrDefault(each.product, BigDecimal.ZERO);
                    BigDecimal step = line.step().orElseThrow().each();
                    return there.compareTo(each.missing()) >= 0
                            ? each.missing().divide(step, 0, RoundingMode.UP)
                            : there.divide(step, 0, RoundingMode.DOWN);
                })
                .reduce(BigDecimal::min)
                .orElseThrow();
    }

    private void take(Held held, BigDecimal quantity) {
        held.reserved = held.reserved.add(quantity);
        free.merge(held.product, quantity.negate(), BigDecimal::add);
    }

    @Override
    public void release(String document) {
        calls.call(() -> {
            documents.getOrDefault(document, Map.of()).values().forEach(held -> {
                take(held, held.reserved.negate());
                held.requested = held.shipped;
            });
            return Boolean.TRUE;
        });
    }

    @Override
    public List<Reservation> issue(Issue issue) {
        return calls.call(() -> {
            if (issued.add(issue.document() + "/" + issue.key())) {
                issue.lines().forEach(line -> {
                    Held held = documents.get(issue.document()).get(line.line());
                    if (held.reserved.compareTo(line.quantity()) < 0) {
                        throw new AssertionError("more is to leave than is reserved");
                    }
                    held.reserved = held.reserved.subtract(line.quantity());
                    held.shipped = held.shipped.add(line.quantity());
                });
            }
            return of(issue.document());
        });
    }

    @Override
    public List<Reservation> of(String document) {
        return documents.getOrDefault(document, Map.of()).keySet().stream()
                .map(line -> reservation(document, line))
                .toList();
    }

    private Reservation reservation(String document, String line) {
        Held held = documents.get(document).get(line);
        return new Reservation(
                document, line, held.product, WarehouseId.MAIN, held.requested, held.reserved, held.shipped);
    }

    @Override
    public List<LineAvailability> promise(AvailabilityRequest request) {
        return request.lines().stream()
                .map(line -> new LineAvailability(
                        line.product(),
                        line.quantity(),
                        List.of(new Promise(
                                line.quantity(), today.plusDays(14), WarehouseId.MAIN, Promise.Basis.LEAD_TIME))))
                .toList();
    }
}
