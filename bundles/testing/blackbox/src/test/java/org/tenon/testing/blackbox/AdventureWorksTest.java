package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tenon.testing.distribution.Api;

/**
 * Another company's prices, set up through the public API: dated list prices; a dealer's price, which is 60 % of them less an
 * offer, to four decimals; and the offer once more as the discount on the line. Each line of its orders comes out as
 * it was sold, but for those that are listed in {@code target/adventureworks.txt}.
 *
 * <p>An offer is for one channel, the category that the master data give it: {@code reseller} or {@code customer}. Orders
 * of the web shop are in the channel {@code online}, for which there are no offers. Of the offers that hold for a line, the
 * highest counts.
 */
@ExtendWith(Tenon.class)
class AdventureWorksTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_LINES = 2_000;
    private static final BigDecimal DEALER = new BigDecimal("40");

    private final Api api;
    private final String suffix = "-aw-" + World.unique();
    private final Map<String, String> products = new HashMap<>();
    private final Map<String, List<String>> different = new TreeMap<>();
    private String customer = "";

    AdventureWorksTest(Api api) {
        this.api = api;
    }

    @Test
    void each_line_costs_what_it_was_sold_at() throws IOException {
        setUp();
        // -Dadventureworks.orders=<folder> prices the orders in the two files of that folder.
        Optional<Path> folder =
                Optional.ofNullable(System.getProperty("adventureworks.orders")).map(Path::of);
        List<AdventureWorks.Line> lines = AdventureWorks.lines(folder);
        Map<String, List<AdventureWorks.Line>> batches = new TreeMap<>();
        for (AdventureWorks.Line line : lines) {
            batches.computeIfAbsent(line.day() + (line.online() ? " online" : " reseller"), day -> new ArrayList<>())
                    .add(line);
        }
        for (List<AdventureWorks.Line> batch : batches.values()) {
            for (int from = 0; from < batch.size(); from += MOST_LINES) {
                compare(batch.subList(from, Math.min(batch.size(), from + MOST_LINES)));
            }
        }

        report(lines);
        long reseller = lines.stream().filter(line -> !line.online()).count();
        assertThat(count("online")).as("lines of the web shop that differ").isZero();
        assertThat(count("reseller")).as("lines of resellers that differ").isLessThanOrEqualTo(reseller * 6 / 1000);
        assertThat(reseller).as("lines of resellers").isPositive();
    }

    private long count(String channel) {
        return different.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(channel))
                .mapToLong(entry -> entry.getValue().size())
                .sum();
    }

    private void report(List<AdventureWorks.Line> lines) throws IOException {
        List<String> text = new ArrayList<>();
        for (String channel : List.of("reseller", "online")) {
            long all = lines.stream()
                    .filter(line -> line.online() == channel.equals("online"))
                    .count();
            long equal = all - count(channel);
            text.add(String.format(
                    Locale.ROOT, "%s: %d of %d lines equal, %.2f %%", channel, equal, all, 100.0 * equal / all));
        }
        text.forEach(System.out::println);
        different.forEach((reason, which) -> {
            text.add("");
            text.add(reason + ": " + which.size());
            text.addAll(which);
        });
        Files.write(Path.of("target", "adventureworks.txt"), text);
    }

    // The price lists.

    private void setUp() {
        customer = api.post("/api/customers", "{'name':'Everybody','currency':'USD'}")
                .expect(201)
                .at("/id");
        ArrayNode prices = JSON.createArrayNode();
        for (AdventureWorks.ListPrice price : AdventureWorks.listPrices()) {
            ObjectNode rule = prices.addObject();
            rule.put("product", product(price.product()));
            rule.set("price", usd(price.price()));
            valid(rule, price.firstDay(), price.lastDay());
        }
        String retail = list("retail", "specific", "");
        add(retail, prices);

        ArrayNode dealer = JSON.createArrayNode();
        ObjectNode always = dealer.addObject();
        always.put("discountPercent", DEALER);
        always.set("roundTo", usd(new BigDecimal("0.0001")));
        always.put("priority", 1);
        offers(dealer, true);
        String dealers = list("dealer", "priority", ",'base':'" + retail + "'");
        add(dealers, dealer);

        ArrayNode offers = JSON.createArrayNode();
        offers(offers, false);
        add(list("reseller", "priority", ",'base':'" + dealers + "','discountShown':true"), offers);
    }

    /** The highest offer has the highest priority; of equal ones the later. */
    private void offers(ArrayNode rules, boolean inPrice) {
        for (AdventureWorks.Offer offer : AdventureWorks.offers()) {
            for (String product : offer.products()) {
                if (!products.containsKey(product)) {
                    continue;
                }
                ObjectNode rule = rules.addObject();
                rule.put("product", products.get(product));
                rule.put("discountPercent", inPrice ? offer.percent().add(DEALER) : offer.percent());
                if (inPrice) {
                    rule.set("roundTo", usd(new BigDecimal("0.0001")));
                }
                rule.put("minQuantity", offer.minQuantity());
                offer.maxQuantity().ifPresent(most -> rule.put("maxQuantity", most));
                rule.put("channel", offer.channel());
                rule.put("priority", offer.percent().intValueExact() * 100 + offer.id());
                valid(rule, offer.firstDay(), Optional.of(offer.lastDay()));
            }
        }
    }

    private String product(String id) {
        return products.computeIfAbsent(id, first -> api.post(
                        "/api/products",
                        "{'sku':'" + id + suffix + "','name':'Product " + id
                                + "','unit':'pcs','taxCategory':'none','kind':'goods'}")
                .expect(201)
                .at("/id"));
    }

    private String list(String code, String policy, String more) {
        return api.post(
                        "/api/price-lists",
                        "{'code':'" + code + suffix + "','name':'" + code + "','currency':'USD','taxIncluded':false,"
                                + "'policy':'" + policy + "'" + more + "}")
                .expect(201)
                .at("/id");
    }

    private void add(String list, ArrayNode rules) {
        ObjectNode body = JSON.createObjectNode();
        body.set("rules", rules);
        api.post("/api/price-lists/" + list + "/rules/bulk", body.toString()).expect(201);
    }

    private static void valid(ObjectNode rule, LocalDate first, Optional<LocalDate> last) {
        rule.put("validFrom", first.toString());
        last.ifPresent(day -> rule.put("validTo", day.toString()));
    }

    private static ObjectNode usd(BigDecimal amount) {
        return JSON.createObjectNode().put("amount", amount.toPlainString()).put("currency", "USD");
    }

    // The lines.

    /** Lines of one day and channel. */
    private void compare(List<AdventureWorks.Line> lines) {
        List<AdventureWorks.Line> priced = new ArrayList<>();
        for (AdventureWorks.Line line : lines) {
            if (products.containsKey(line.product())) {
                priced.add(line);
            } else {
                differs(line, "the product has no list price at all");
            }
        }
        if (priced.isEmpty()) {
            return;
        }
        Api.Answer answer = ask(priced);
        if (answer.status() == 422) {
            priced = withoutRefused(priced, answer.json().path("errors"));
            answer = ask(priced);
        }
        JsonNode found = answer.expect(200).json().path("lines");
        for (int i = 0; i < priced.size(); i++) {
            compare(priced.get(i), found.get(i));
        }
    }

    private Api.Answer ask(List<AdventureWorks.Line> lines) {
        AdventureWorks.Line first = lines.get(0);
        ObjectNode body = JSON.createObjectNode();
        body.put("customer", customer);
        body.put("date", first.day().toString());
        body.put("channel", first.online() ? "online" : "reseller");
        body.put("priceList", (first.online() ? "retail" : "reseller") + suffix);
        ArrayNode asked = body.putArray("lines");
        for (AdventureWorks.Line line : lines) {
            asked.addObject().put("product", products.get(line.product())).put("quantity", line.quantity());
        }
        return api.post("/api/prices", body.toString());
    }

    private List<AdventureWorks.Line> withoutRefused(List<AdventureWorks.Line> lines, JsonNode errors) {
        List<AdventureWorks.Line> left = new ArrayList<>(lines);
        for (JsonNode error : errors) {
            int place = Integer.parseInt(error.path("pointer").asText().split("/", -1)[2]);
            AdventureWorks.Line line = lines.get(place);
            left.remove(line);
            differs(
                    line,
                    "the product has no list price on " + line.day() + " ("
                            + error.path("code").asText() + ")");
        }
        return left;
    }

    private void compare(AdventureWorks.Line line, JsonNode found) {
        BigDecimal unitPrice =
                new BigDecimal(found.at("/shown/unitPrice/amount").asText());
        BigDecimal discount = new BigDecimal(found.at("/shown/discountPercent").asText());
        BigDecimal total = exact(found.path("trace"));
        if (discount.compareTo(line.discount()) != 0) {
            differs(line, "an offer of " + discount + " % holds, " + line.discount() + " % was given");
        } else if (unitPrice.compareTo(line.unitPrice()) != 0) {
            differs(line, "another unit price");
        } else if (total.compareTo(line.total()) != 0) {
            differs(line, "another total");
        }
    }

    /** Quantity times price, before it is rounded to a cent. */
    private static BigDecimal exact(JsonNode trace) {
        for (JsonNode step : trace) {
            if (step.path("step").asText().equals("extend")) {
                return new BigDecimal(step.at("/after/amount").asText());
            }
        }
        throw new AssertionError("no step extends the price: " + trace);
    }

    private void differs(AdventureWorks.Line line, String why) {
        different
                .computeIfAbsent((line.online() ? "online" : "reseller") + ", " + why, first -> new ArrayList<>())
                .add(line.place() + " of " + line.day() + ": product " + line.product() + ", " + line.quantity()
                        + " at " + line.unitPrice() + " less " + line.discount() + " % = " + line.total());
    }
}
