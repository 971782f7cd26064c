package org.tenon.testing.swap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tenon.testing.distribution.Api.Answer;
import org.tenon.testing.fixture.Eventually;

/** With our provider, and a second one that is installed while each test runs. */
@ExtendWith(Setting.class)
@DisplayName("The choice of a provider")
class RoutesTest {

    private final Scene scene;
    private long sample;

    RoutesTest(Scene scene) {
        this.scene = scene;
    }

    @BeforeEach
    void install() {
        scene.route("standard");
        sample = scene.container().install(scene.pricing("5.0.0"));
        scene.container().start(sample);
    }

    @AfterEach
    void uninstall() {
        for (String calls : new String[] {"", "?kind=quote"}) {
            scene.api()
                    .send("DELETE", "/api/capabilities/pricing/route" + calls, null, java.util.Map.of())
                    .expect(200);
        }
        scene.container().tryTo(() -> scene.container().uninstall(sample));
    }

    @Test
    void from_a_moment_on_switches_by_itself_and_for_quotes_only() {
        Instant there = switchQuotesInAMoment("sample");
        assertThat(price().at("/provider")).as("a price that is no quote's").startsWith("standard@");
        Instant back = switchQuotesInAMoment("standard");
        assertThat(back).isAfter(there);
    }

    /** Makes quotes until one is priced by the provider; none was before the moment. */
    private Instant switchQuotesInAMoment(String provider) {
        Instant moment = Instant.now().plus(Duration.ofSeconds(2));
        scene.api()
                .put(
                        "/api/capabilities/pricing/route",
                        "{'provider':'" + provider + "','kind':'quote','from':'" + moment + "','force':true}")
                .expect(200);
        Eventually.await("a quote priced by " + provider, () -> {
            boolean switched = quote().at("/provider").startsWith(provider + "@");
            assertThat(switched && Instant.now().isBefore(moment))
                    .as("too early")
                    .isFalse();
            return switched;
        });
        return moment;
    }

    @Test
    void pins_a_quote_to_who_priced_it_until_somebody_says_otherwise() {
        scene.route("sample");
        Answer quote = quote();
        assertThat(quote.at("/provider")).isEqualTo("sample@5.0.0");
        scene.route("standard");
        assertThat(price().at("/provider")).startsWith("standard@");

        Answer edited = edit(quote).expect(200);
        assertThat(edited.at("/provider")).isEqualTo("sample@5.0.0");
        assertThat(reprice(quote, "pinned").expect(200).at("/provider")).isEqualTo("sample@5.0.0");

        scene.container().update(sample, scene.pricing("5.0.1"));
        assertThat(edit(read(quote)).expect(200).at("/provider"))
                .as("the successor prices what its predecessor has")
                .isEqualTo("sample@5.0.1");

        scene.container().stop(sample);
        assertThat(edit(read(quote)).expect(503).at("/code")).isEqualTo("capability.unavailable");
        scene.container().uninstall(sample);
        assertThat(edit(read(quote)).expect(409).at("/code")).isEqualTo("capability.pinned-provider-gone");
        assertThat(read(quote).at("/provider")).isEqualTo("sample@5.0.1");
        assertThat(reprice(quote, "current").expect(200).at("/provider")).startsWith("standard@");
    }

    @Test
    void pins_an_order_to_who_priced_it_until_somebody_says_otherwise() {
        scene.route("sample");
        Answer order = scene.api().post("/api/orders", basket(1)).expect(201);
        assertThat(order.at("/provider")).isEqualTo("sample@5.0.0");
        scene.route("standard");

        String again = "/api/orders/" + order.at("/id") + "/reprice";
        assertThat(scene.api().post(again, "{}").expect(200).at("/provider")).isEqualTo("sample@5.0.0");
        assertThat(scene.api().post(again, "{'by':'anybody'}").expect(422).at("/errors/0/pointer"))
                .isEqualTo("/by");
        scene.container().uninstall(sample);
        assertThat(scene.api().post(again, "{'by':'pinned'}").expect(409).at("/code"))
                .isEqualTo("capability.pinned-provider-gone");
        assertThat(scene.api().post(again, "{'by':'current'}").expect(200).at("/provider"))
                .startsWith("standard@");
        scene.api().post("/api/orders/" + order.at("/id") + "/confirm", "{}").expect(200);
        assertThat(scene.api().post(again, "{}").expect(409).at("/code")).isEqualTo("order.state");
    }

    private Answer quote() {
        return scene.api().post("/api/quotes", basket(1)).expect(201);
    }

    private Answer price() {
        return scene.api().post("/api/prices", basket(1)).expect(200);
    }

    private Answer read(Answer quote) {
        return scene.api().get("/api/quotes/" + quote.at("/id")).expect(200);
    }

    private Answer edit(Answer quote) {
        return scene.api().patch("/api/quotes/" + quote.at("/id"), "{'lines':[" + line(2) + "]}", quote.etag());
    }

    private Answer reprice(Answer quote, String by) {
        return scene.api().post("/api/quotes/" + quote.at("/id") + "/reprice", "{'by':'" + by + "'}");
    }

    private String basket(int quantity) {
        return "{'customer':'" + scene.stand().customers().get(0) + "','lines':[" + line(quantity) + "]}";
    }

    private String line(int quantity) {
        return "{'product':'" + scene.stand().products().get(0) + "','quantity':'" + quantity + "'}";
    }
}
