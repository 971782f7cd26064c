package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tenon.testing.distribution.Api;
import org.tenon.testing.fixture.Eventually;

/** Price rules as tables and in parts: what is on its way holds for nobody, and holds at once when it is applied. */
@ExtendWith(Tenon.class)
class RuleImportTest {

    private final Api api;
    private final World world;

    RuleImportTest(Api api, World world) {
        this.api = api;
        this.world = world;
    }

    @Test
    void a_table_is_tried_imported_and_applied() {
        String list = list();
        String product = world.product("99");
        String sku = api.get("/api/products/" + product).expect(200).at("/sku");
        String rows =
                "sku,minQuantity,price,validFrom,channel\r\n" + sku + ",,10.50,,\r\n" + sku + ",5,9.25,2020-01-01,\r\n";
        String tried = importing(list);

        assertThat(run(tried, rows, true)).isEqualTo("finished 2 0");
        assertThat(api.get(tried).at("/rules")).isEqualTo("0");

        assertThat(run(tried, rows, false)).isEqualTo("finished 2 0");
        assertThat(api.get(tried).at("/rules")).isEqualTo("2");
        assertThat(price(list, product, 5).status()).isEqualTo(422);

        assertThat(api.post(tried + "/apply", "{}").expect(200).at("/state")).isEqualTo("applied");
        assertThat(price(list, product, 1).expect(200).at("/net/amount")).isEqualTo("10.50");
        assertThat(price(list, product, 5).expect(200).at("/net/amount")).isEqualTo("46.25");
    }

    @Test
    void each_fault_is_told_with_row_column_and_code_and_the_good_rows_wait() {
        String list = list();
        String path = importing(list);
        String rows = "product,price,discountPercent,validFrom,validTo\n"
                + world.product("1") + ",10,,,\n"
                + "nothing,10,,,\n"
                + ",ten,,,\n"
                + ",,150,,\n"
                + ",5,,2026-02-01,2026-01-01\n";

        String job = begin(path, rows, false);
        assertThat(ended(job)).isEqualTo("finished 5 4");

        assertThat(problems(job))
                .isEqualTo(
                        """
                        3 product pricing.unknown-product
                        4 price value.unreadable
                        5 discountPercent value.refused
                        6 validTo value.refused""");
        assertThat(api.post(path + "/cancel", "{}").expect(200).at("/state")).isEqualTo("cancelled");
        assertThat(api.get("/api/price-lists/" + list + "/rules").json().path("items"))
                .isEmpty();
    }

    @Test
    void parts_are_taken_up_where_they_broke_off() {
        String list = list();
        String path = importing(list);
        String thousand = IntStream.range(0, 1000)
                .mapToObj(i -> "{'category':'C" + i + "','discountPercent':'5'}")
                .collect(Collectors.joining(",", "[", "]"));

        api.post(path + "/rules", "{'from':0,'rules':" + thousand + "}").expect(200);
        Api.Answer again =
                api.post(path + "/rules", "{'from':0,'rules':" + thousand + "}").expect(409);

        assertThat(again.at("/code")).isEqualTo("pricing.import-out-of-step");
        assertThat(again.at("/rules")).isEqualTo("1000");
        assertThat(api.post(path + "/rules", "{'from':1000,'rules':" + thousand + "}")
                        .expect(200)
                        .at("/rules"))
                .isEqualTo("2000");
        api.post(path + "/rules", "{'rules':[{'price':{'amount':'1','currency':'EUR'}}]}")
                .expect(422);
        api.post(path + "/apply", "{}").expect(200);
        assertThat(api.post(path + "/rules", "{'rules':" + thousand + "}")
                        .expect(409)
                        .at("/code"))
                .isEqualTo("pricing.import-closed");
    }

    @Test
    void a_list_comes_out_as_it_goes_in_and_no_cell_is_a_formula() {
        String list = list();
        String product = world.product("1");
        api.post(
                        "/api/price-lists/" + list + "/rules/bulk",
                        "{'rules':[{'product':'" + product
                                + "','price':{'amount':'12.5','currency':'CHF'},'minQuantity':3,"
                                + "'channel':'=cmd()','validFrom':'2026-01-01'},"
                                + "{'category':'Saws','discountPercent':'7.5','group':'dealers','priority':4},{'formula':'max(cost"
                                + " * 1.3, list_price)','attribute':{'name':'length','atLeast':2}},"
                                + "{'discountPercent':'3','bought':{'in':'12 months','attribute':'volume','minAttribute':'2.5',"
                                + "'of':'all'},'over':{'attribute':'volume','minAttribute':'1'},"
                                + "'hours':{'from':'17:00','until':'19:30'}}]}")
                .expect(201);
        String table =
                api.get("/api/price-lists/" + list + "/rules-table").expect(200).text();

        String other = list();
        String path = importing(other);
        assertThat(run(path, table, false)).isEqualTo("finished 4 0");
        api.post(path + "/apply", "{}").expect(200);

        assertThat(table).contains("'=cmd()").contains("12.5");
        assertThat(api.get("/api/price-lists/" + other + "/rules-table").text()).isEqualTo(table);
        assertThat(api.get("/api/price-lists/" + list + "/rules-table?format=xlsx")
                        .expect(200)
                        .contentType())
                .contains("spreadsheetml");
    }

    @Test
    void a_table_goes_into_a_draft_that_is_checked_and_published() {
        String list = list();
        String product = world.product("99");
        String path = importing(list);
        assertThat(run(path, "product,price,cost\n" + product + ",7.50,\n" + product + ",,8\n", false))
                .isEqualTo("finished 2 0");

        String draft =
                api.post(path + "/draft", "{'name':'Spring'}").expect(200).at("/draft");

        String drafts = "/api/price-lists/" + list + "/drafts/" + draft;
        assertThat(api.get(path).expect(200).at("/state")).isEqualTo("drafted");
        assertThat(api.get(drafts).expect(200).json().path("added")).hasSize(2);
        assertThat(api.get(drafts + "/findings")
                        .expect(200)
                        .json()
                        .path("items")
                        .findValuesAsText("code"))
                .contains("below_cost");
        assertThat(price(list, product, 1).status()).isEqualTo(422);
        String version = api.get(drafts).etag();
        api.send("POST", drafts + "/publish", "{}", Map.of("If-Match", version)).expect(200);
        assertThat(price(list, product, 2).expect(200).at("/net/amount")).isEqualTo("15.00");
        api.post(path + "/draft", "{}").expect(422);
        assertThat(api.post(path + "/draft", "{'name':'Again'}").expect(409).at("/code"))
                .isEqualTo("pricing.import-closed");
    }

    @Test
    void lists_come_and_go_as_a_table_too() {
        String code = "TABLE-" + World.unique();
        String table = "code,name,currency,policy,base,validFrom\n"
                + code + ",First,CHF,sequence,,\n"
                + code + "-2,Second,CHF,," + code + ",2026-01-01\n"
                + code + "-3,Third,EUR,," + code + ",\n"
                + code + ",Fourth,CHF,none,,\n";
        String job = api.post("/api/price-list-tables", "{'upload':'" + upload(table) + "'}")
                .expect(201)
                .at("/id");

        assertThat(ended(job)).isEqualTo("finished 4 2");
        assertThat(problems(job)).isEqualTo("4 base pricing.currency-mismatch\n5 policy value.unreadable");
        assertThat(api.get("/api/price-list-tables").expect(200).text())
                .contains(code + "-2,Second,CHF,false,specific," + code + ",2026-01-01,,false\r\n");
        assertThat(api.get("/api/price-lists/" + code).expect(200).at("/policy"))
                .isEqualTo("sequence");
    }

    @Test
    void a_table_says_what_its_columns_are_or_is_told() {
        String upload = upload("Min Quantity,Our number,colour\n3,x,red\n");
        String path = importing(list());

        assertThat(api.post(path + "/tables", "{'upload':'" + upload + "'}")
                        .expect(422)
                        .at("/errors/0/code"))
                .isEqualTo("pricing.unknown-column");
        assertThat(api.get(path + "/tables/mapping?upload=" + upload)
                        .expect(200)
                        .at("/mapping/minQuantity"))
                .isEqualTo("Min Quantity");
        assertThat(api.post(path + "/tables", "{'upload':'" + upload + "','mapping':{'sku':'Number','size':'colour'}}")
                        .expect(422)
                        .json()
                        .path("errors")
                        .findValuesAsText("pointer"))
                .containsExactly("/mapping/sku", "/mapping/size");
        String job = api.post(path + "/tables", "{'upload':'" + upload + "','mapping':{'sku':'Our number'}}")
                .expect(201)
                .at("/id");
        assertThat(ended(job)).isEqualTo("finished 1 1");
        assertThat(problems(job)).startsWith("2 Our number pricing.unknown-product");
    }

    private String list() {
        return api.post(
                        "/api/price-lists",
                        "{'code':'IMPORT-" + World.unique()
                                + "','name':'Imported','currency':'CHF','taxIncluded':false}")
                .expect(201)
                .at("/id");
    }

    private String importing(String list) {
        return "/api/price-lists/" + list + "/imports/"
                + api.post("/api/price-lists/" + list + "/imports", "{}")
                        .expect(201)
                        .at("/id");
    }

    private String upload(String table) {
        return api.sendBytes(
                        "POST",
                        "/api/uploads?name=rules.csv",
                        table.getBytes(StandardCharsets.UTF_8),
                        Map.of("Content-Type", "text/csv"))
                .expect(201)
                .at("/id");
    }

    private String begin(String path, String table, boolean dryRun) {
        return api.post(path + "/tables", "{'upload':'" + upload(table) + "','dryRun':" + dryRun + "}")
                .expect(201)
                .at("/id");
    }

    private String run(String path, String table, boolean dryRun) {
        return ended(begin(path, table, dryRun));
    }

    /** State, rows and refused rows of a job that has ended. */
    private String ended(String job) {
        String path = "/api/jobs/" + job;
        Eventually.await(
                "the end of the job",
                () -> !api.get(path).expect(200).at("/state").equals("running"));
        Api.Answer now = api.get(path).expect(200);
        return now.at("/state") + " " + now.at("/done") + " " + now.at("/refused");
    }

    /** Row, column and code of what was refused. */
    private String problems(String job) {
        return api.get("/api/jobs/" + job + "/problems").expect(200).json().path("items").findParents("code").stream()
                .map(problem -> problem.path("row").asText() + " "
                        + problem.path("column").asText() + " "
                        + problem.path("code").asText())
                .collect(Collectors.joining("\n"));
    }

    private Api.Answer price(String list, String product, int quantity) {
        return api.post(
                "/api/prices",
                "{'customer':'" + world.customer() + "','priceList':'" + list + "','lines':[{'product':'" + product
                        + "','quantity':" + quantity + "}]}");
    }
}
