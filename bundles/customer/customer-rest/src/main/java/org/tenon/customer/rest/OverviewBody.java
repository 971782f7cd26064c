package org.tenon.customer.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tenon.customer.CreditStatus;
import org.tenon.customer.Customer;
import org.tenon.customer.spi.OverviewItem;
import org.tenon.kernel.Money;

/** The 360 view of a customer. */
record OverviewBody(CustomerView customer, Credit credit, List<Panel> panels) {

    /**
     * How much the customer may still owe.
     *
     * @param limit left out when there is none
     * @param available left out when there is no limit
     */
    record Credit(Optional<Money> limit, Money exposure, Optional<Money> available, CreditStatus.State status) {}

    /**
     * What one capability shows.
     *
     * @param error why the items are missing; left out when they are not
     */
    record Panel(String capability, String title, List<Item> items, Optional<String> error) {}

    /** A line of a panel. */
    record Item(String link, String title, Optional<String> state, LocalDate date, Optional<Money> amount) {

        static Item of(OverviewItem item) {
            return new Item(item.link(), item.title(), item.state(), item.date(), item.amount());
        }
    }

    static OverviewBody of(Customer customer, CreditStatus credit, List<Panel> panels) {
        return new OverviewBody(
                CustomerView.of(customer),
                new Credit(credit.limit(), credit.exposure(), credit.available(), credit.state()),
                panels);
    }
}
