package org.tenon.testing.contract.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.AvailabilityRequest;
import org.tenon.inventory.LineAvailability;
import org.tenon.inventory.Promise;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.Violation;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** What can be promised. */
public interface AvailabilityContract extends InventoryUnderTest {

    @Core
    @DisplayName("INV-40 What is on the shelf can leave today")
    default void onTheShelf() {
        LineAvailability line = promise(line(goodsInStock(10), 10)).get(0);

        assertThat(line.promises()).hasSize(1);
        Promise promise = line.promises().get(0);
        assertThat(promise.quantity()).isEqualByComparingTo("10");
        assertThat(promise.date()).isEqualTo(today());
        assertThat(promise.warehouse()).isEqualTo(WarehouseId.MAIN);
        assertThat(promise.basis()).isEqualTo(Promise.Basis.STOCK);
    }

    @Core
    @DisplayName("INV-41 What is not there can leave after the lead time")
    default void afterTheLeadTime() {
        LineAvailability line = promise(line(goods(), 3)).get(0);

        assertThat(line.promises()).hasSize(1);
        assertThat(line.promises().get(0).date()).isEqualTo(restocked());
        assertThat(line.promises().get(0).basis()).isEqualTo(Promise.Basis.LEAD_TIME);
        assertThat(line.completeOn()).isEqualTo(restocked());
    }

    @Core
    @DisplayName("INV-42 A line that is partly there has two dates")
    default void twoDates() {
        LineAvailability line = promise(line(goodsInStock(4), 10)).get(0);

        assertThat(line.promises())
                .extracting(promise -> promise.quantity().intValueExact())
                .containsExactly(4, 6);
        assertThat(line.promises()).extracting(Promise::date).containsExactly(today(), restocked());
    }

    @Full
    @DisplayName("INV-43 Lines of one product share the shelf in their order")
    default void linesShareTheShelf() {
        ProductId product = goodsInStock(5);

        List<LineAvailability> lines = promise(line(product, 3), line(product, 3), line(product, 1));

        assertThat(lines).extracting(LineAvailability::completeOn).containsExactly(today(), restocked(), restocked());
        assertThat(lines.get(1).promises())
                .extracting(promise -> promise.quantity().intValueExact())
                .containsExactly(2, 1);
    }

    @Full
    @DisplayName("INV-44 A service needs no stock")
    default void serviceNeedsNoStock() {
        LineAvailability line = promise(line(service(), 8)).get(0);

        assertThat(line.promises()).hasSize(1);
        assertThat(line.promises().get(0).basis()).isEqualTo(Promise.Basis.SERVICE);
        assertThat(line.promises().get(0).date()).isEqualTo(today());
    }

    @Core
    @DisplayName("INV-45 What is set aside for others is not promised")
    default void reservedIsNotPromised() {
        ProductId product = goodsInStock(5);
        reserve(document(), "1", product, 4);

        assertThat(promise(line(product, 2)).get(0).promises())
                .extracting(promise -> promise.quantity().intValueExact())
                .containsExactly(1, 1);
    }

    @Core
    @DisplayName("INV-46 A promise sets nothing aside")
    default void setsNothingAside() {
        ProductId product = goodsInStock(5);

        promise(line(product, 5));

        assertThat(level(product).available()).isEqualByComparingTo("5");
        assertThat(promise(line(product, 5)).get(0).completeOn()).isEqualTo(today());
    }

    @Full
    @DisplayName("INV-47 Answers come in the order of the lines and cover their quantities")
    default void orderOfAnswers() {
        ProductId first = goodsInStock(1);
        ProductId second = goodsInStock(100);

        List<LineAvailability> lines = promise(line(second, 7), line(first, 7), line(second, 7));

        assertThat(lines).extracting(LineAvailability::product).containsExactly(second, first, second);
        assertThat(lines).allSatisfy(line -> assertThat(
                        line.promises().stream().map(Promise::quantity).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("7"));
    }

    @Full
    @DisplayName("INV-48 A wrong request is refused with all of its places")
    default void wrongQuestion() {
        AvailabilityRequest request = new AvailabilityRequest(
                List.of(line(goods(), 0), line(new ProductId("no-such-product"), 1)),
                Optional.of(new WarehouseId("NOWHERE")),
                Optional.empty());

        assertThat(violations(request))
                .containsExactlyInAnyOrder("/warehouse", "/lines/0/quantity", "/lines/1/product");
    }

    @Full
    @DisplayName("INV-49 A request has a line or more")
    default void questionWithoutLines() {
        assertThat(violations(AvailabilityRequest.of(List.of()))).containsExactly("/lines");
    }

    private static AvailabilityRequest.Line line(ProductId product, long quantity) {
        return new AvailabilityRequest.Line(product, BigDecimal.valueOf(quantity));
    }

    private List<LineAvailability> promise(AvailabilityRequest.Line... lines) {
        return availability().promise(AvailabilityRequest.of(List.of(lines)));
    }

    private List<String> violations(AvailabilityRequest request) {
        return catchThrowableOfType(
                        InvalidRequestException.class, () -> availability().promise(request))
                .violations()
                .stream()
                .map(Violation::pointer)
                .toList();
    }
}
