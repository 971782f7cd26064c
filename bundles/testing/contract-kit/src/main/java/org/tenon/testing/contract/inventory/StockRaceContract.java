package org.tenon.testing.contract.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.Issue;
import org.tenon.inventory.Reservation;
import org.tenon.inventory.ReservationRequest;
import org.tenon.inventory.StockLevel;
import org.tenon.inventory.StockMove;
import org.tenon.inventory.StockQuery;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.testing.contract.Concurrent;
import org.tenon.testing.contract.Together;

/** Many callers at once: nobody gets an error, nothing is oversold, nothing is left over. */
public interface StockRaceContract extends InventoryUnderTest {

    @Concurrent
    @DisplayName("INV-60 16 callers who want 5 each of the last 50 get 50 in all")
    default void last50() {
        race(16, 5, 50);
    }

    @Concurrent
    @DisplayName("INV-61 64 callers who want 3 each of the last 100 get 100 in all")
    default void last100() {
        race(64, 3, 100);
    }

    private void race(int callers, long each, long stock) {
        ProductId product = goodsInStock(stock);

        List<Reservation> answers = Together.all(callers, caller -> reserve(document(), "1", product, each));

        assertThat(answers.stream().map(Reservation::reserved).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(BigDecimal.valueOf(stock));
        // Whoever came before the last piece went got all, then one gets the rest, and everybody else nothing.
        assertThat(answers)
                .filteredOn(answer ->
                        answer.reserved().signum() > 0 && answer.missing().signum() > 0)
                .hasSizeLessThanOrEqualTo(1);
        assertThat(level(product).available()).isEqualByComparingTo("0");
    }

    @Concurrent
    @DisplayName("INV-62 16 first receipts of a product at once all count")
    default void firstReceipts() {
        ProductId product = goods();

        Together.all(16, caller -> {
            receive(product, 1);
            return caller;
        });

        assertThat(level(product).onHand()).isEqualByComparingTo("16");
    }

    @Concurrent
    @DisplayName("INV-63 Callers who want the same products in different orders do not lock each other out")
    default void orders() {
        List<ProductId> products = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            products.add(goodsInStock(40));
        }

        List<List<Reservation>> answers = Together.all(16, caller -> {
            List<ProductId> shuffled = new ArrayList<>(products);
            Collections.shuffle(shuffled, new Random(caller));
            List<ReservationRequest.Line> lines = new ArrayList<>();
            shuffled.forEach(product -> lines.add(
                    new ReservationRequest.Line(Integer.toString(lines.size()), product, BigDecimal.valueOf(3))));
            return reservations().reserve(new ReservationRequest(document(), WarehouseId.MAIN, lines));
        });

        assertThat(answers).hasSize(16);
        // 16 callers want 48 of 40.
        assertThat(products).allSatisfy(product -> {
            assertThat(level(product).reserved()).isEqualByComparingTo("40");
            assertThat(level(product).available()).isEqualByComparingTo("0");
        });
    }

    @Concurrent
    @DisplayName("INV-64 One document's reservation, asked for 16 times at once, is one")
    default void oneDocument() {
        ProductId product = goodsInStock(100);
        String document = document();

        List<Reservation> answers = Together.all(16, caller -> reserve(document, "1", product, 7));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.reserved()).isEqualByComparingTo("7"));
        assertThat(level(product).reserved()).isEqualByComparingTo("7");
    }

    @Concurrent
    @DisplayName("INV-65 One issue, asked for 16 times at once, is one")
    default void oneIssue() {
        ProductId product = goodsInStock(100);
        String document = document();
        reserve(document, "1", product, 10);

        Together.all(16, caller -> reservations().issue(ReservationContract.issue(document, "key", "1", 4)));

        assertThat(level(product).onHand()).isEqualByComparingTo("96");
        assertThat(level(product).reserved()).isEqualByComparingTo("6");
    }

    @Concurrent
    @DisplayName("INV-66 After a wild day the levels are the sums of the moves and of the open reservations")
    default void wildDay() {
        List<ProductId> products = List.of(goodsInStock(30), goodsInStock(30), goods());
        ConcurrentLinkedQueue<String> documents = new ConcurrentLinkedQueue<>();

        Together.all(16, caller -> {
            Random random = new Random(4711L + caller);
            for (int i = 0; i < 12; i++) {
                act(random, products, documents);
            }
            return caller;
        });

        for (ProductId product : products) {
            StockLevel level = level(product);
            assertThat(level.onHand()).isEqualByComparingTo(sumOfMoves(product));
            assertThat(level.reserved()).isEqualByComparingTo(sumOfReservations(product, Set.copyOf(documents)));
            assertThat(level.available().signum()).isNotNegative();
        }
    }

    private void act(Random random, List<ProductId> products, ConcurrentLinkedQueue<String> documents) {
        ProductId product = products.get(random.nextInt(products.size()));
        String document = document();
        documents.add(document);
        switch (random.nextInt(4)) {
            case 0 -> receive(product, 1 + random.nextInt(9));
            case 1 -> reserve(document, "1", product, 1 + random.nextInt(9));
            case 2 -> {
                reserve(document, "1", product, 1 + random.nextInt(9));
                reservations().release(document);
            }
            default -> {
                Reservation reservation = reserve(document, "1", product, 1 + random.nextInt(9));
                if (reservation.reserved().signum() > 0) {
                    reservations()
                            .issue(new Issue(document, "1", List.of(new Issue.Line("1", reservation.reserved()))));
                }
            }
        }
    }

    private BigDecimal sumOfMoves(ProductId product) {
        BigDecimal sum = BigDecimal.ZERO;
        PageRequest next = PageRequest.first(1000);
        while (true) {
            Page<StockMove> page = stock().moves(StockQuery.of(product), next);
            for (StockMove move : page.items()) {
                sum = sum.add(move.quantity());
            }
            if (page.next().isEmpty()) {
                return sum;
            }
            next = next.from(page.next().get());
        }
    }

    private BigDecimal sumOfReservations(ProductId product, Set<String> documents) {
        return documents.stream()
                .flatMap(document -> reservations().of(document).stream())
                .filter(reservation -> reservation.product().equals(product))
                .map(Reservation::reserved)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
