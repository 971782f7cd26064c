package org.tenon.inventory.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.Receipt;
import org.tenon.inventory.StockLevel;
import org.tenon.inventory.WarehouseId;
import org.tenon.json.TenonJson;
import org.tenon.kernel.Money;
import org.tenon.kernel.problem.InvalidRequestException;

/** What the stock's resources understand, and how they answer. */
class StockInputTest {

    private static <T> T read(String json, Class<T> type) {
        try {
            return TenonJson.mapper().readValue(json.replace('\'', '"'), type);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static List<String> refusals(ThrowingCallable reading) {
        return catchThrowableOfType(InvalidRequestException.class, reading).violations().stream()
                .map(violation -> violation.pointer() + " " + violation.code())
                .toList();
    }

    @Test
    void reads_a_receipt() {
        Receipt receipt = read(
                        "{'warehouse':'MAIN','reference':'PO 7','lines':[{'product':'p','quantity':2.5,'lot':'L',"
                                + "'unitCost':{'amount':'3','currency':'EUR'}}]}",
                        ReceiptInput.class)
                .receipt();

        assertThat(receipt.warehouse()).isEqualTo(WarehouseId.MAIN);
        assertThat(receipt.reference()).contains("PO 7");
        assertThat(receipt.lines()).singleElement().satisfies(line -> {
            assertThat(line.product()).isEqualTo(new ProductId("p"));
            assertThat(line.quantity()).isEqualByComparingTo("2.5");
            assertThat(line.lot()).contains("L");
            assertThat(line.unitCost()).contains(Money.of("3", "EUR"));
        });
    }

    @Test
    void says_all_that_is_missing_of_a_receipt_at_once() {
        assertThat(refusals(() -> read("{}", ReceiptInput.class).receipt()))
                .containsExactly("/warehouse required", "/lines required");
        assertThat(refusals(() -> read("{'warehouse':'MAIN','lines':[]}", ReceiptInput.class)
                        .receipt()))
                .containsExactly("/lines required");
        assertThat(refusals(() -> read("{'warehouse':'MAIN','lines':[{},null]}", ReceiptInput.class)
                        .receipt()))
                .containsExactly("/lines/0/product required", "/lines/0/quantity required", "/lines/1 required");
    }

    @Test
    void takes_no_quantity_of_nothing_and_none_that_cannot_be_kept() {
        String receipt = "{'warehouse':'MAIN','lines':[{'product':'p','quantity':%s}]}";

        assertThat(refusals(
                        () -> read(receipt.formatted("0"), ReceiptInput.class).receipt()))
                .containsExactly("/lines/0/quantity quantity.positive");
        assertThat(refusals(() ->
                        read(receipt.formatted("1e40"), ReceiptInput.class).receipt()))
                .containsExactly("/lines/0/quantity quantity.range");
    }

    @Test
    void asks_for_availability_wherever_the_goods_are_wanted() {
        assertThat(read("{'lines':[{'product':'p','quantity':'1'}],'shipTo':{'city':'Bonn'}}", AvailabilityInput.class)
                        .request()
                        .lines())
                .hasSize(1);
        assertThat(refusals(
                        () -> read("{'lines':[{}]}", AvailabilityInput.class).request()))
                .containsExactly("/lines/0/product required", "/lines/0/quantity required");
    }

    @Test
    void a_level_says_what_is_left_of_what_is_there() throws JsonProcessingException {
        // 10 on hand less 4 reserved = 6
        StockLevel level = new StockLevel(
                new ProductId("p"), WarehouseId.MAIN, BigDecimal.TEN, new BigDecimal("4"), new BigDecimal("7"));

        assertThat(TenonJson.mapper().writeValueAsString(LevelBody.of(level)))
                .isEqualTo(
                        ("{'product':'p','warehouse':'MAIN','onHand':'10','reserved':'4','available':'6','incoming':'7',"
                                        + "'blocked':'0'}")
                                .replace('\'', '"'));
    }
}
