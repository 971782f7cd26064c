package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tenon.testing.distribution.Api;
import org.tenon.testing.fixture.Eventually;

/**
 * A company's closed opportunities come with the mistakes that they have (resources/crm-pipeline), and what the win/loss analysis says of
 * them is what the table says when it is counted by hand.
 */
@ExtendWith(Tenon.class)
class CrmPipelineTest {

    private static final Map<String, String> CSV = Map.of("Content-Type", "text/csv");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String PERIOD = "&from=2017-03&months=7";

    private final Api api;
    private final String pipeline = "crm-" + World.unique();

    CrmPipelineTest(World world) {
        this.api = world.api();
    }

    /** A closed opportunity. */
    private record Deal(String agent, String product, boolean won, String month, BigDecimal value) {}

    /** What was won and lost of something, counted by hand. */
    private static final class Count {
        private int won;
        private int lost;
        private BigDecimal amount = BigDecimal.ZERO;

        void add(Deal deal) {
            won += deal.won() ? 1 : 0;
            lost += deal.won() ? 0 : 1;
            amount = amount.add(deal.value());
        }

        String figures() {
            BigDecimal rate = BigDecimal.valueOf(won)
                    .multiply(HUNDRED)
                    .divide(BigDecimal.valueOf(won + lost), 2, RoundingMode.HALF_UP);
            return figures(won, lost, rate, amount);
        }

        static String figures(int won, int lost, BigDecimal rate, BigDecimal amount) {
            return won + " won, " + lost + " lost, " + rate.stripTrailingZeros().toPlainString() + " %, "
                    + amount.stripTrailingZeros().toPlainString();
        }
    }

    @Test
    void win_rates_are_what_the_table_says() throws IOException {
        List<Map<String, String>> teams = rows("sales_teams.csv");
        Map<String, String> productIds = master(teams);
        JsonNode job = imported();
        assertThat(job.at("/state").asText()).as("%s", job).isEqualTo("finished");
        assertThat(job.at("/outcomes/created").asInt()).as("%s", job).isEqualTo(4726);

        List<Deal> deals = rows("sales_pipeline.csv").stream()
                .map(row -> new Deal(
                        row.get("sales_agent"),
                        row.get("product").equals("GTXPro") ? "GTX Pro" : row.get("product"),
                        row.get("deal_stage").equals("Won"),
                        row.get("close_date").substring(0, 7),
                        new BigDecimal(row.get("close_value"))))
                .toList();
        Map<String, String> teamOf = new HashMap<>();
        teams.forEach(row -> teamOf.put(row.get("sales_agent"), row.get("regional_office")));

        assertThat(analysis("month")).isEqualTo(counted(deals, Deal::month));
        assertThat(analysis("owner")).isEqualTo(counted(deals, Deal::agent));
        assertThat(analysis("team"))
                .isEqualTo(counted(deals, deal -> Objects.requireNonNull(teamOf.get(deal.agent()))));
        assertThat(analysis("product"))
                .isEqualTo(counted(deals, deal -> Objects.requireNonNull(productIds.get(deal.product()))));
        JsonNode total = report("month").at("/total");
        // 3,042 of 4,726 are 64.37 %.
        assertThat(total.at("/winRatePercent").asText()).isEqualTo("64.37");
        assertThat(new BigDecimal(total.at("/amounts/0/won/amount").asText())).isEqualByComparingTo("7203038");
    }

    @Test
    void a_value_that_nobody_knows_is_refused_with_its_row_and_column() throws IOException {
        master(List.of());
        String upload =
                upload("account,product,deal_stage,close_date\nCancity,GTXPro,Won,2017-03-01\nNobody,,Won,1.3.17\n");

        JsonNode job = job("{'upload':'" + upload + "','pipeline':'" + pipeline + "','dryRun':true}");

        assertThat(job.at("/refused").asInt()).isEqualTo(2);
        assertThat(api.get("/api/jobs/" + job.at("/id").asText() + "/problems")
                        .expect(200)
                        .json()
                        .at("/items"))
                .extracting(each -> each.at("/row").asText() + " "
                        + each.at("/column").asText() + " " + each.at("/code").asText())
                .containsExactlyInAnyOrder("2 product unknown", "3 account unknown", "3 close_date date");
    }

    /** Accounts by an import of their own, products, the sales organisation and the pipeline. @return products' ids by name */
    private Map<String, String> master(List<Map<String, String>> teams) throws IOException {
        if (api.get("/api/customers?q=Zumgoity").expect(200).json().at("/items").isEmpty()) {
            String accounts = upload(text("accounts.csv"));
            job(
                    "/api/customers/imports",
                    "{'upload':'" + accounts
                            + "','currency':'USD','duplicates':'create','mapping':{'name':'account','tags':'sector'}}");
        }
        Map<String, String> ids = new HashMap<>();
        for (Map<String, String> row : rows("products.csv")) {
            String sku = row.get("product");
            JsonNode there = api.get("/api/products?sku=" + encoded(sku))
                    .expect(200)
                    .json()
                    .at("/items/0/id");
            ids.put(sku, there.isTextual() ? there.asText() : product(sku));
        }
        for (Map<String, String> row : teams) {
            api.put(
                            "/api/sales-members/" + encoded(row.get("sales_agent")),
                            "{'team':'" + row.get("regional_office") + "','manager':'" + row.get("manager") + "'}")
                    .expect(200);
        }
        api.put(
                        "/api/pipelines/" + pipeline,
                        "{'name':'CRM','stages':[{'name':'won','probability':'100'},{'name':'lost','probability':'0'}]}")
                .expect(200);
        api.send("PUT", "/api/lost-reasons/not-told", "{\"title\":\"Not told\"}", Map.of());
        return ids;
    }

    private String product(String sku) {
        return api.post(
                        "/api/products",
                        "{'sku':'" + sku + "','name':'" + sku
                                + "','unit':'pcs','taxCategory':'untaxed','kind':'goods'}")
                .expect(201)
                .at("/id");
    }

    /** The table knows no reason for losing, so the stage gives one; and one product has two names. */
    private JsonNode imported() throws IOException {
        return job("{'upload':'" + upload(text("sales_pipeline.csv")) + "','pipeline':'" + pipeline
                + "','mapping':{'title':'opportunity_id','customer':'account','product':'product','stage':'deal_stage',"
                + "'amount':'close_value','closeDate':'close_date','owner':'sales_agent','lostReason':'deal_stage'},"
                + "'values':{'product':{'GTXPro':'GTX Pro'},'lostReason':{'Won':'','Lost':'not-told'}}}");
    }

    private JsonNode report(String by) {
        return api.get("/api/reports/win-loss?by=" + by + "&pipeline=" + pipeline + PERIOD)
                .expect(200)
                .json();
    }

    private Map<String, String> analysis(String by) {
        Map<String, String> figures = new TreeMap<>();
        report(by)
                .at("/items")
                .forEach(row -> figures.put(
                        row.at("/key").asText(),
                        Count.figures(
                                row.at("/won").asInt(),
                                row.at("/lost").asInt(),
                                new BigDecimal(row.at("/winRatePercent").asText()),
                                new BigDecimal(row.at("/amounts/0/won/amount").asText()))));
        return figures;
    }

    private static Map<String, String> counted(List<Deal> deals, Function<Deal, String> by) {
        Map<String, Count> counts = new TreeMap<>();
        deals.forEach(deal ->
                counts.computeIfAbsent(by.apply(deal), any -> new Count()).add(deal));
        Map<String, String> figures = new TreeMap<>();
        counts.forEach((key, count) -> figures.put(key, count.figures()));
        return figures;
    }

    private JsonNode job(String body) {
        return job("/api/opportunities/imports", body);
    }

    /** Begins an import and waits for its end. */
    private JsonNode job(String path, String body) {
        String id = api.post(path, body).expect(201).at("/id");
        Eventually.await(
                "the end of the import",
                () -> !api.get("/api/jobs/" + id).expect(200).at("/state").equals("running"));
        return api.get("/api/jobs/" + id).json();
    }

    private String upload(String csv) {
        return api.sendBytes("POST", "/api/uploads", csv.getBytes(StandardCharsets.UTF_8), CSV)
                .expect(201)
                .at("/id");
    }

    private static String text(String file) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(CrmPipelineTest.class.getResourceAsStream("/crm-pipeline/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** No cell of these tables has a comma. */
    private static List<Map<String, String>> rows(String file) throws IOException {
        List<String> lines = text(file).lines().toList();
        String[] headings = lines.get(0).split(",", -1);
        return lines.stream()
                .skip(1)
                .map(line -> {
                    String[] cells = line.split(",", -1);
                    Map<String, String> row = new HashMap<>();
                    for (int i = 0; i < headings.length; i++) {
                        row.put(headings[i], cells[i]);
                    }
                    return row;
                })
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
