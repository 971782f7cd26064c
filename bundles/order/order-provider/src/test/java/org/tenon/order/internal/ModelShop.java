package org.tenon.order.internal;

import static java.lang.Math.max;
import static java.lang.Math.min;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tenon.inventory.BookingReason;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.order.OrderState;

/** The rules of stock and orders as short as they can be said: whole numbers in memory, one after the other. */
final class ModelShop implements Shop {

    private static final class Line {
        final int product;
        final int asked;
        int wanted;
        int reserved;
        int shipped;
        int returned;
        int creditedUnits;

        Line(int product, int wanted) {
            this.product = product;
            this.asked = wanted;
            this.wanted = wanted;
        }

        int missing() {
            return wanted - reserved - shipped;
        }
    }

    private static final class Doc {
        final int number;
        final int priority;
        final Map<Integer, Line> lines = new TreeMap<>();
        OrderState state = OrderState.DRAFT;
        boolean filled;
        int owed;
        int ends = Integer.MAX_VALUE;

        Doc(int number, int priority) {
            this.number = number;
            this.priority = priority;
        }

        int sum(ToIntFunction<Line> of) {
            return lines.values().stream().mapToInt(of).sum();
        }
    }

    private final int[] onHand;
    private final int[] elsewhere;
    private final int[] taken;
    private final List<Doc> orders = new ArrayList<>();
    private final List<Doc> leases = new ArrayList<>();
    private final List<int[]> transfers = new ArrayList<>();
    private int now;

    ModelShop(int products) {
        onHand = new int[products];
        elsewhere = new int[products];
        taken = new int[products];
    }

    private static void require(boolean holds, String code) {
        if (!holds) {
            throw new ConflictException(code, code, Map.of());
        }
    }

    private Doc in(int order, OrderState first, OrderState... more) {
        Doc doc = orders.get(order);
        require(EnumSet.of(first, more).contains(doc.state), "order.state");
        return doc;
    }

    private int free(int product) {
        return onHand[product] - taken[product];
    }

    private void take(Line line, int quantity) {
        line.reserved += quantity;
        taken[line.product] += quantity;
    }

    /** Too much goes back first; then each line takes what is there. */
    private void reserve(Doc doc) {
        doc.lines.values().forEach(line -> take(line, min(0, line.missing())));
        doc.lines.values().forEach(line -> take(line, min(line.missing(), free(line.product))));
    }

    private void free(Doc doc) {
        doc.lines.values().forEach(line -> take(line, -line.reserved));
    }

    private boolean claim(Doc doc, int amount, boolean override) {
        int others = orders.stream()
                .filter(each -> each != doc && each.number % 2 == doc.number % 2)
                .mapToInt(each -> each.owed)
                .sum();
        boolean granted = override || others + amount <= LIMIT;
        doc.owed = granted ? amount : doc.owed;
        return granted;
    }

    @Override
    public void receive(int product, int quantity) {
        onHand[product] += quantity;
    }

    @Override
    public void book(BookingReason reason, int product, int quantity) {
        require(reason.inward() || quantity <= free(product), "inventory.not-available");
        onHand[product] += reason.inward() ? quantity : -quantity;
    }

    @Override
    public void count(int product, int counted) {
        require(counted >= taken[product], "inventory.reserved");
        onHand[product] = counted;
    }

    @Override
    public void send(int product, int quantity) {
        require(quantity <= free(product), "inventory.not-available");
        onHand[product] -= quantity;
        transfers.add(new int[] {product, quantity});
    }

    @Override
    public void arrive(int transfer) {
        int[] way = transfers.get(transfer);
        require(way[1] > 0, "inventory.not-in-transit");
        elsewhere[way[0]] += way[1];
        way[1] = 0;
    }

    @Override
    public void order(int priority, int[] products, int[] quantities) {
        Doc doc = new Doc(orders.size(), priority);
        IntStream.range(0, products.length).forEach(i -> doc.lines.put(i + 1, new Line(products[i], quantities[i])));
        orders.add(doc);
    }

    @Override
    public void confirm(int order) {
        Doc doc = in(
                order,
                OrderState.DRAFT,
                OrderState.HELD,
                OrderState.BACKORDERED,
                OrderState.PARTLY_SHIPPED,
                OrderState.CONFIRMED);
        if (doc.state == OrderState.CONFIRMED) {
            require(doc.filled, "order.state");
            doc.filled = false;
        } else if (doc.state != OrderState.DRAFT && doc.state != OrderState.HELD) {
            bind(doc);
        } else if (claim(doc, PRICE * doc.sum(line -> line.wanted), false)) {
            bind(doc);
        } else {
            doc.state = OrderState.HELD;
        }
    }

    private void bind(Doc doc) {
        reserve(doc);
        if (doc.state != OrderState.PARTLY_SHIPPED) {
            doc.state = doc.sum(Line::missing) == 0 ? OrderState.CONFIRMED : OrderState.BACKORDERED;
        }
    }

    @Override
    public void release(int order) {
        Doc doc = in(order, OrderState.HELD);
        claim(doc, PRICE * doc.sum(line -> line.wanted), true);
        bind(doc);
    }

    @Override
    public void amend(int order, int number, int quantity) {
        Doc doc = in(order, OrderState.CONFIRMED, OrderState.BACKORDERED, OrderState.PARTLY_SHIPPED);
        Line line = doc.lines.get(number);
        require(line != null, "order.unknown-line");
        require(quantity >= line.shipped, "order.shipped");
        require(quantity > 0 || doc.lines.size() > 1, "order.no-lines");
        int after = PRICE * (doc.sum(each -> each.wanted) + quantity - line.wanted);
        int credited = PRICE * doc.sum(each -> each.creditedUnits);
        require(claim(doc, after - credited, quantity <= line.wanted), "order.credit");
        line.wanted = quantity;
        if (quantity == 0) {
            free(doc);
            doc.lines.remove(number);
        }
        reserve(doc);
        doc.filled = false;
        if (doc.state != OrderState.PARTLY_SHIPPED) {
            doc.state = doc.sum(Line::missing) == 0 ? OrderState.CONFIRMED : OrderState.BACKORDERED;
        } else if (doc.sum(each -> each.wanted - each.shipped) == 0) {
            doc.state = OrderState.SHIPPED;
        }
    }

    @Override
    public void shipAll(int order) {
        leave(
                order,
                orders.get(order).lines.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().reserved)));
    }

    @Override
    public void ship(int order, int line, int quantity) {
        leave(order, Map.of(line, quantity));
    }

    private void leave(int order, Map<Integer, Integer> parcel) {
        Doc doc = in(order, OrderState.CONFIRMED, OrderState.BACKORDERED, OrderState.PARTLY_SHIPPED);
        require(doc.lines.keySet().containsAll(parcel.keySet()), "order.unknown-line");
        require(
                parcel.entrySet().stream().allMatch(each -> each.getValue() <= doc.lines.get(each.getKey()).reserved)
                        && parcel.values().stream().anyMatch(each -> each > 0),
                "order.not-reserved");
        parcel.forEach((number, quantity) -> {
            Line line = doc.lines.get(number);
            take(line, -quantity);
            line.shipped += quantity;
            onHand[line.product] -= quantity;
        });
        doc.state = doc.sum(line -> line.wanted - line.shipped) == 0 ? OrderState.SHIPPED : OrderState.PARTLY_SHIPPED;
    }

    @Override
    public void cancel(int order) {
        Doc doc = in(
                order,
                OrderState.DRAFT,
                OrderState.HELD,
                OrderState.CONFIRMED,
                OrderState.BACKORDERED,
                OrderState.PARTLY_SHIPPED);
        free(doc);
        doc.owed = PRICE * doc.sum(line -> line.shipped - line.creditedUnits);
        doc.state = OrderState.CANCELLED;
    }

    @Override
    public void deliver(int order) {
        in(order, OrderState.SHIPPED).state = OrderState.DELIVERED;
    }

    @Override
    public void close(int order) {
        in(order, OrderState.SHIPPED, OrderState.DELIVERED).state = OrderState.CLOSED;
    }

    @Override
    public void takeBack(int order, int number, int quantity, boolean scrap, boolean credited) {
        Doc doc = in(
                order,
                OrderState.PARTLY_SHIPPED,
                OrderState.SHIPPED,
                OrderState.DELIVERED,
                OrderState.CLOSED,
                OrderState.CANCELLED);
        Line line = doc.lines.get(number);
        require(line != null, "order.unknown-line");
        require(quantity <= line.shipped - line.returned, "order.not-shipped");
        line.returned += quantity;
        onHand[line.product] += scrap ? 0 : quantity;
        if (credited) {
            line.creditedUnits += quantity;
            doc.owed = max(0, doc.owed - PRICE * quantity);
        }
    }

    @Override
    public void hold(int product, int quantity) {
        Doc lease = new Doc(leases.size(), 0);
        lease.lines.put(1, new Line(product, quantity));
        lease.ends = now + LEASE_MINUTES;
        leases.add(lease);
        reserve(lease);
    }

    @Override
    public void convert(int lease) {
        Line line = leases.get(lease).lines.get(1);
        line.wanted = line.asked;
        leases.get(lease).ends = Integer.MAX_VALUE;
        reserve(leases.get(lease));
    }

    @Override
    public void giveBack(int lease) {
        free(leases.get(lease));
        leases.get(lease).lines.get(1).wanted = 0;
    }

    @Override
    public void fill() {
        orders.stream()
                .filter(doc -> doc.state == OrderState.BACKORDERED || doc.state == OrderState.PARTLY_SHIPPED)
                .sorted(Comparator.comparingInt((Doc doc) -> -doc.priority).thenComparing(doc -> doc.number))
                .forEach(doc -> {
                    reserve(doc);
                    if (doc.state == OrderState.BACKORDERED && doc.sum(Line::missing) == 0) {
                        doc.state = OrderState.CONFIRMED;
                        doc.filled = true;
                    }
                });
    }

    @Override
    public void pass(int minutes) {
        now += minutes;
        leases.stream().filter(lease -> lease.ends <= now).forEach(this::free);
    }

    @Override
    public int orders() {
        return orders.size();
    }

    @Override
    public int leases() {
        return leases.size();
    }

    @Override
    public int transfers() {
        return transfers.size();
    }

    @Override
    public String state() {
        Map<String, String> state = new LinkedHashMap<>();
        for (int i = 0; i < onHand.length; i++) {
            state.put("product " + i, onHand[i] + " of which reserved " + taken[i] + ", elsewhere " + elsewhere[i]);
        }
        for (int customer = 0; customer < 2; customer++) {
            int parity = customer;
            state.put(
                    "customer " + customer,
                    "owes "
                            + orders.stream()
                                    .filter(doc -> doc.number % 2 == parity)
                                    .mapToInt(doc -> doc.owed)
                                    .sum());
        }
        for (Doc doc : orders) {
            StringBuilder lines = new StringBuilder();
            doc.lines.forEach((number, line) ->
                    lines.append(" " + number + ":" + line.wanted + "/" + line.reserved + "/" + line.shipped));
            state.put("order " + doc.number, doc.state + lines.toString());
        }
        return state.entrySet().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }
}
