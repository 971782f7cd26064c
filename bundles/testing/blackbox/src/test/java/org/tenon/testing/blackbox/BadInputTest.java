package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenon.testing.distribution.Api;

/** Bad input gets a clear problem, changes nothing, and is never a 500. */
@ExtendWith(Tenon.class)
class BadInputTest {

    private final World world;
    private final Api api;

    BadInputTest(World world) {
        this.world = world;
        this.api = world.api();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[1,2", "nonsense", "{'name':}", "{'a':1}{'b':2"})
    void an_unreadable_body_is_400(String body) {
        problem(api.post("/api/customers", body), 400);
    }

    @Test
    void bytes_that_are_no_text_are_400() {
        byte[] bytes = {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'};
        problem(api.sendBytes("POST", "/api/customers", bytes, Map.of()), 400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/api/customers | {'currency':'CHF'} | /name",
                "/api/customers | {'name':'','currency':'CHF'} | /name",
                "/api/customers | {'name':'A','currency':'XXQ'} | /currency",
                "/api/customers | {'name':'A','currency':7} | /currency",
                "/api/customers | {'name':'A','currency':'CHF','colour':'red'} | /colour",
                "/api/customers | {'name':'A','currency':'CHF','creditLimit':{'amount':'-1','currency':'CHF'}} | /creditLimit",
                "/api/customers | {'name':'A','currency':'CHF','creditLimit':{'amount':'1','currency':'EUR'}} | /creditLimit",
                "/api/products | {'sku':'x','name':'x','unit':'pcs','taxCategory':'t','kind':'ghost'} | /kind",
                "/api/products | {'sku':'x','name':'x','unit':'pcs','taxCategory':'t','kind':'goods','weight':'-1'} | /weight",
                "/api/price-lists | {'code':'x','name':'x','currency':'CHF','policy':'magic'} | /policy",
                "/api/tax-rules | {'code':'x','category':'t','kind':'percent','rate':'much'} | /rate",
                "/api/orders | {'customer':'nobody','lines':[{'product':'x','quantity':1}]} | /customer",
                "/api/quotes | {'customer':'nobody','lines':[{'product':'x','quantity':1}]} | /customer",
                "/api/prices | {'customer':'nobody','lines':[{'product':'x','quantity':1}]} | /customer",
                "/api/stock/receipts | {'warehouse':'MAIN','lines':[{'product':'nothing','quantity':1}]} | /lines/0/product",
            })
    void what_is_wrong_is_named_with_its_place(String path, String body, String pointer) {
        Api.Answer answer = problem(api.post(path, body), 422);
        assertThat(answer.text()).contains("\"" + pointer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-1", "'many'", "1e400", "'0.00000001'", "99999999999999999999", "null", "[1]", "true"})
    void a_quantity_that_is_none_is_422(String quantity) {
        String body = "{'customer':'" + world.customer() + "','lines':[{'product':'" + world.product("1.00")
                + "','quantity':" + quantity + "}]}";
        String path = quantity.equals("-1") ? "/api/availability" : "/api/orders";
        String sent = path.endsWith("availability") ? body.replaceFirst("'customer':'[^']*',", "") : body;

        assertThat(problem(api.post(path, sent), 422).text()).contains("/lines/0/quantity");
    }

    @Test
    void a_price_in_another_currency_is_422() {
        String body = "{'customer':'" + world.customer() + "','lines':[{'product':'" + world.product("1.00")
                + "','quantity':1,'unitPrice':{'amount':'1','currency':'JPY'}}]}";
        assertThat(problem(api.post("/api/quotes", body), 422).text()).contains("/lines/0/unitPrice");
    }

    @Test
    void a_text_of_a_megabyte_is_refused() {
        String body = "{'name':'" + "x".repeat(1_000_000) + "','currency':'CHF'}";
        assertThat(problem(api.post("/api/customers", body), 422).text()).contains("/name");
    }

    @Test
    void deep_nesting_is_refused() {
        String body = "{'name':" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertThat(problem(api.post("/api/customers", body)).status()).isIn(400, 413, 422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/customers/nobody",
                "/api/products/nothing",
                "/api/quotes/none",
                "/api/orders/none",
                "/api/price-lists/none/rules",
                "/api/customers/nobody/overview",
                "/api/nowhere"
            })
    void what_is_not_there_is_404(String path) {
        assertThat(problem(api.get(path)).status()).isIn(400, 404);
    }

    /** The HTTP server itself refuses these, before anything of ours sees them. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/customers/%00", "/api/customers/..%2f..%2fetc", "/api/%zz"})
    void a_path_that_means_two_things_is_refused(String path) {
        Api.Answer answer = api.raw(path);
        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.text()).doesNotContain("Exception", "\tat ", "org.tenon");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=-5", "limit=100000", "limit=ten", "after=%25%25%25"})
    void a_page_that_cannot_be_is_refused(String query) {
        Api.Answer answer = api.get("/api/customers?" + query);
        if (answer.status() != 200) {
            assertThat(problem(answer).status()).isIn(400, 404, 422);
        }
        assertThat(answer.status()).isLessThan(500);
    }

    @Test
    void a_change_needs_the_version_that_it_is_based_on() {
        String uri = "/api/customers/" + world.customer();
        Api.Answer before = api.get(uri).expect(200);

        problem(api.patch(uri, "{'name':'New'}", ""), 428);
        problem(api.patch(uri, "{'name':'New'}", "\"999\""), 412);
        problem(api.patch(uri, "{'name':'New'}", "seven"), 422);
        assertThat(api.patch(uri, "{'name':'New'}", before.etag()).expect(200).at("/name"))
                .isEqualTo("New");
        problem(api.patch(uri, "{'name':'Newer'}", before.etag()), 412);
        assertThat(api.get(uri).at("/name")).isEqualTo("New");
    }

    @Test
    void a_content_type_that_nobody_reads_is_415() {
        problem(
                api.sendBytes(
                        "POST",
                        "/api/customers",
                        "<name/>".getBytes(StandardCharsets.UTF_8),
                        Map.of("Content-Type", "application/xml")),
                415);
    }

    /** No operation takes attachments: so many headers of one are not looked at (CVE-2026-50645). */
    @Test
    void an_attachment_is_415_whatever_is_in_it() {
        String form = "--x\r\n" + "X-Header: 1\r\n".repeat(10_000) + "\r\n{}\r\n--x--\r\n";
        problem(
                api.sendBytes(
                        "POST",
                        "/api/customers",
                        form.getBytes(StandardCharsets.UTF_8),
                        Map.of("Content-Type", "multipart/form-data; boundary=x")),
                415);
    }

    @Test
    void a_method_that_is_not_there_is_405() {
        problem(api.send("DELETE", "/api/customers", null, Map.of()), 405);
        assertThat(api.send("PATCH", "/", "{}", Map.of()).status()).isEqualTo(405);
    }

    @Test
    void nothing_of_a_refused_request_stays() {
        String product = world.product("1.00");
        problem(
                api.post(
                        "/api/stock/receipts",
                        "{'warehouse':'MAIN','lines':[{'product':'" + product
                                + "','quantity':5},{'product':'nothing','quantity':1}]}"),
                422);
        assertThat(api.get("/api/stock?product=" + product).expect(200).text()).doesNotContain("\"onHand\":\"5\"");
    }

    private static Api.Answer problem(Api.Answer answer, int status) {
        return problem(answer.expect(status));
    }

    private static Api.Answer problem(Api.Answer answer) {
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.text()).doesNotContain("Exception", "\tat ", "org.tenon", "java.");
        assertThat(answer.at("/title")).isNotEmpty();
        assertThat(answer.json().at("/status").asInt()).isEqualTo(answer.status());
        return answer;
    }
}
