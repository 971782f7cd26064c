package org.tenon.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenon.testing.contract.catalog.AttributeContract;
import org.tenon.testing.contract.catalog.CatalogCapabilityContract;
import org.tenon.testing.contract.catalog.KitContract;
import org.tenon.testing.contract.catalog.UnitContract;
import org.tenon.testing.contract.customer.ActivityContract;
import org.tenon.testing.contract.customer.ActivityFileContract;
import org.tenon.testing.contract.customer.CalendarContract;
import org.tenon.testing.contract.customer.ConsentContract;
import org.tenon.testing.contract.customer.CustomerCapabilityContract;
import org.tenon.testing.contract.customer.FieldContract;
import org.tenon.testing.contract.customer.MergeContract;
import org.tenon.testing.contract.customer.PersonalDataContract;
import org.tenon.testing.contract.customer.TimelineContract;
import org.tenon.testing.contract.inventory.ConfidenceContract;
import org.tenon.testing.contract.inventory.CostContract;
import org.tenon.testing.contract.inventory.IncomingContract;
import org.tenon.testing.contract.inventory.InventoryCapabilityContract;
import org.tenon.testing.contract.inventory.KitAvailabilityContract;
import org.tenon.testing.contract.inventory.LeaseContract;
import org.tenon.testing.contract.inventory.LedgerContract;
import org.tenon.testing.contract.inventory.LotContract;
import org.tenon.testing.contract.inventory.ReorderContract;
import org.tenon.testing.contract.inventory.StageContract;
import org.tenon.testing.contract.message.MessageChannelContract;
import org.tenon.testing.contract.order.AmendmentContract;
import org.tenon.testing.contract.order.AppointmentContract;
import org.tenon.testing.contract.order.BoughtContract;
import org.tenon.testing.contract.order.CustomerTermsContract;
import org.tenon.testing.contract.order.DeliveryContract;
import org.tenon.testing.contract.order.InstallationContract;
import org.tenon.testing.contract.order.OrderAttributeContract;
import org.tenon.testing.contract.order.OrderCapabilityContract;
import org.tenon.testing.contract.order.OrderCouponContract;
import org.tenon.testing.contract.order.OrderKitContract;
import org.tenon.testing.contract.order.OrderUnitContract;
import org.tenon.testing.contract.order.PaidContract;
import org.tenon.testing.contract.order.PaymentTermsContract;
import org.tenon.testing.contract.order.RecurringContract;
import org.tenon.testing.contract.order.RegroupedKitContract;
import org.tenon.testing.contract.order.RegroupedUnitContract;
import org.tenon.testing.contract.order.RegroupingContract;
import org.tenon.testing.contract.order.ReturnContract;
import org.tenon.testing.contract.order.SlotContract;
import org.tenon.testing.contract.order.TrackingContract;
import org.tenon.testing.contract.pricing.BundleContract;
import org.tenon.testing.contract.pricing.CouponContract;
import org.tenon.testing.contract.pricing.DocumentConditionContract;
import org.tenon.testing.contract.pricing.ExchangeRateContract;
import org.tenon.testing.contract.pricing.LoyaltyContract;
import org.tenon.testing.contract.pricing.NearlyContract;
import org.tenon.testing.contract.pricing.ParticularTaxContract;
import org.tenon.testing.contract.pricing.PriceAdjustmentContract;
import org.tenon.testing.contract.pricing.PriceDraftContract;
import org.tenon.testing.contract.pricing.PriceEditionContract;
import org.tenon.testing.contract.pricing.PriceRulesContract;
import org.tenon.testing.contract.pricing.PricingCapabilityContract;
import org.tenon.testing.contract.pricing.ProductAttributeContract;
import org.tenon.testing.contract.pricing.PromotionContract;
import org.tenon.testing.contract.pricing.PromotionReturnContract;
import org.tenon.testing.contract.pricing.PurchaseContract;
import org.tenon.testing.contract.pricing.PurchasedAttributeContract;
import org.tenon.testing.contract.pricing.RuleImportContract;
import org.tenon.testing.contract.pricing.UnitOfSaleContract;
import org.tenon.testing.contract.purchasing.ProcurementContract;
import org.tenon.testing.contract.purchasing.PurchasingCapabilityContract;
import org.tenon.testing.contract.purchasing.ReplenishmentContract;
import org.tenon.testing.contract.sales.LinkFuzzContract;
import org.tenon.testing.contract.sales.OutlookContract;
import org.tenon.testing.contract.sales.PipelineDeskContract;
import org.tenon.testing.contract.sales.QuoteAttributeContract;
import org.tenon.testing.contract.sales.QuoteChoiceContract;
import org.tenon.testing.contract.sales.QuoteMarginContract;
import org.tenon.testing.contract.sales.QuoteUnitContract;
import org.tenon.testing.contract.sales.SalesCapabilityContract;
import org.tenon.testing.contract.sales.SolutionContract;

/**
 * The table of promises in docs/contract-kit.md is what the kit holds, no more and no less. {@code -Dpromises.write} writes it
 * anew.
 */
class PromiseTableTest {

    private static final Path DOCUMENT = Path.of("../../../docs/contract-kit.md");
    private static final String BEGIN = "<!-- promises: written by PromiseTableTest -->\n";
    private static final String END = "<!-- end of promises -->\n";
    private static final int LETTERS = 3;
    private static final Pattern PROMISE = Pattern.compile("([A-Z]{3}-\\d{2,3}) (\\S.*)");

    /** By its title, which begins with the letters of its numbers; in the order of the document. */
    private static final Map<String, Class<?>> CONTRACTS = new LinkedHashMap<>();

    static {
        CONTRACTS.put("CAT", CatalogCapabilityContract.class);
        CONTRACTS.put("CAT, not of every provider: units of measure", UnitContract.class);
        CONTRACTS.put("CAT, not of every provider: kits", KitContract.class);
        CONTRACTS.put("CAT, not of every provider: attributes", AttributeContract.class);
        CONTRACTS.put("CUS", CustomerCapabilityContract.class);
        CONTRACTS.put("CUS, not of every provider: merging", MergeContract.class);
        CONTRACTS.put("CUS, not of every provider: activities", ActivityContract.class);
        CONTRACTS.put("CUS, not of every provider: files of activities", ActivityFileContract.class);
        CONTRACTS.put("CUS, not of every provider: the timeline", TimelineContract.class);
        CONTRACTS.put("CUS, not of every provider: calendars", CalendarContract.class);
        CONTRACTS.put("CUS, not of every provider: consents", ConsentContract.class);
        CONTRACTS.put("CUS, not of every provider: personal data", PersonalDataContract.class);
        CONTRACTS.put("CUS, not of every provider: the company's own fields", FieldContract.class);
        CONTRACTS.put("PRC", PricingCapabilityContract.class);
        CONTRACTS.put("PRC, not of every provider: taxes in particular", ParticularTaxContract.class);
        CONTRACTS.put("PRC, not of every provider: rules in particular", PriceRulesContract.class);
        CONTRACTS.put("PRC, not of every provider: exchange rates and currencies", ExchangeRateContract.class);
        CONTRACTS.put("PRC, not of every provider: promotions", PromotionContract.class);
        CONTRACTS.put("PRC, not of every provider: promotions and returns", PromotionReturnContract.class);
        CONTRACTS.put("PRC, not of every provider: bundles", BundleContract.class);
        CONTRACTS.put("PRC, not of every provider: units of sale", UnitOfSaleContract.class);
        CONTRACTS.put("PRC, not of every provider: editions", PriceEditionContract.class);
        CONTRACTS.put("PRC, not of every provider: drafts", PriceDraftContract.class);
        CONTRACTS.put("PRC, not of every provider: imports of rules", RuleImportContract.class);
        CONTRACTS.put("PRC, not of every provider: uses of coupons", CouponContract.class);
        CONTRACTS.put("PRC, not of every provider: what nearly held", NearlyContract.class);
        CONTRACTS.put("PRC, not of every provider: purchases before", PurchaseContract.class);
        CONTRACTS.put("PRC, not of every provider: attributes of purchases before", PurchasedAttributeContract.class);
        CONTRACTS.put("PRC, not of every provider: the lines of a document together", DocumentConditionContract.class);
        CONTRACTS.put("PRC, not of every provider: what products say in numbers", ProductAttributeContract.class);
        CONTRACTS.put("PRC, not of every provider: points", LoyaltyContract.class);
        CONTRACTS.put("PRA", PriceAdjustmentContract.class);
        CONTRACTS.put("INV", InventoryCapabilityContract.class);
        CONTRACTS.put("INV, not of every provider: the ledger", LedgerContract.class);
        CONTRACTS.put("INV, not of every provider: what is on its way", IncomingContract.class);
        CONTRACTS.put("INV, not of every provider: leases", LeaseContract.class);
        CONTRACTS.put("INV, not of every provider: lots", LotContract.class);
        CONTRACTS.put("INV, not of every provider: costs", CostContract.class);
        CONTRACTS.put("INV, not of every provider: confidence", ConfidenceContract.class);
        CONTRACTS.put("INV, not of every provider: reordering", ReorderContract.class);
        CONTRACTS.put("INV, not of every provider: stages and supplies", StageContract.class);
        CONTRACTS.put("INV, not of every provider: kits", KitAvailabilityContract.class);
        CONTRACTS.put("ORD", OrderCapabilityContract.class);
        CONTRACTS.put("ORD, not of every provider: delivery", DeliveryContract.class);
        CONTRACTS.put("ORD, not of every provider: amendments", AmendmentContract.class);
        CONTRACTS.put("ORD, not of every provider: coupons", OrderCouponContract.class);
        CONTRACTS.put("ORD, not of every provider: returns", ReturnContract.class);
        CONTRACTS.put("ORD, not of every provider: installation", InstallationContract.class);
        CONTRACTS.put("ORD, not of every provider: units of sale", OrderUnitContract.class);
        CONTRACTS.put("ORD, not of every provider: kits", OrderKitContract.class);
        CONTRACTS.put("ORD, not of every provider: attributes", OrderAttributeContract.class);
        CONTRACTS.put("ORD, not of every provider: regrouping", RegroupingContract.class);
        CONTRACTS.put("ORD, not of every provider: regrouping in units of sale", RegroupedUnitContract.class);
        CONTRACTS.put("ORD, not of every provider: regrouping of kits", RegroupedKitContract.class);
        CONTRACTS.put("ORD, not of every provider: terms of payment", PaymentTermsContract.class);
        CONTRACTS.put("ORD, not of every provider: recurring orders", RecurringContract.class);
        CONTRACTS.put("ORD, not of every provider: terms", CustomerTermsContract.class);
        CONTRACTS.put("ORD, not of every provider: engineers", SlotContract.class);
        CONTRACTS.put("ORD, not of every provider: appointments", AppointmentContract.class);
        CONTRACTS.put("ORD, not of every provider: tracking", TrackingContract.class);
        CONTRACTS.put("ORD, not of every provider: paid orders", PaidContract.class);
        CONTRACTS.put("ORD, not of every provider: what is bought", BoughtContract.class);
        CONTRACTS.put("PUR", PurchasingCapabilityContract.class);
        CONTRACTS.put("PUR, not of every provider: replenishment", ReplenishmentContract.class);
        CONTRACTS.put("PUR, not of every provider: what is bought for orders", ProcurementContract.class);
        CONTRACTS.put("SAL", SalesCapabilityContract.class);
        CONTRACTS.put("SAL, not of every provider: sending", LinkFuzzContract.class);
        CONTRACTS.put("SAL, not of every provider: what is left to the customer", QuoteChoiceContract.class);
        CONTRACTS.put("SAL, not of every provider: pipelines at run time", PipelineDeskContract.class);
        CONTRACTS.put("SAL, not of every provider: targets and outlooks", OutlookContract.class);
        CONTRACTS.put("SAL, not of every provider: solutions", SolutionContract.class);
        CONTRACTS.put("SAL, not of every provider: margins", QuoteMarginContract.class);
        CONTRACTS.put("SAL, not of every provider: units of sale", QuoteUnitContract.class);
        CONTRACTS.put("SAL, not of every provider: attributes", QuoteAttributeContract.class);
        CONTRACTS.put("MSG", MessageChannelContract.class);
    }

    @Test
    void the_document_lists_what_the_kit_holds() throws IOException {
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        int end = document.indexOf(END);
        assertThat(end).as("the end of the table").isGreaterThanOrEqualTo(begin);
        String table = table();
        if (System.getProperty("promises.write") != null) {
            Files.writeString(DOCUMENT, document.substring(0, begin) + table + document.substring(end));
        } else {
            assertThat(document.substring(begin, end))
                    .as("the table of promises; -Dpromises.write writes it anew")
                    .isEqualTo(table);
        }
    }

    private static String table() {
        StringBuilder table = new StringBuilder();
        CONTRACTS.forEach((title, contract) -> {
            Map<String, String> rows = rows(title.substring(0, LETTERS), contract);
            table.append("\n### ")
                    .append(title)
                    .append(": ")
                    .append(rows.size())
                    .append(" promises\n");
            table.append("| number | level | promise | test |\n|---|---|---|---|\n");
            rows.values().forEach(table::append);
        });
        return table.append('\n').toString();
    }

    private static Map<String, String> rows(String letters, Class<?> contract) {
        Map<String, String> rows = new TreeMap<>();
        for (Method test : contract.getMethods()) {
            DisplayName name = test.getAnnotation(DisplayName.class);
            if (name == null) {
                assertThat(level(test))
                        .as("the level of %s, which has no number", test)
                        .isEmpty();
                continue;
            }
            Matcher promise = PROMISE.matcher(name.value());
            assertThat(promise.matches())
                    .as("%s begins with its number", name.value())
                    .isTrue();
            assertThat(promise.group(1)).startsWith(letters + "-");
            assertThat(level(test)).as("the level of %s", name.value()).isNotEmpty();
            String row = "| " + promise.group(1) + " | " + level(test) + " | "
                    + promise.group(2).replace("|", "\\|") + " | `"
                    + test.getDeclaringClass().getSimpleName() + "." + test.getName() + "` |\n";
            assertThat(rows.put(promise.group(1), row))
                    .as("another test numbered %s", promise.group(1))
                    .isNull();
        }
        return rows;
    }

    private static String level(Method test) {
        return List.of(Core.class, Full.class, Concurrent.class).stream()
                .filter(level -> Arrays.stream(test.getAnnotations())
                        .anyMatch(annotation -> annotation.annotationType().equals(level)))
                .map(level -> level.getSimpleName().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("");
    }
}
