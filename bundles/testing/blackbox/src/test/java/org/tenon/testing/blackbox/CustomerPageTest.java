package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.mail.MessagingException;
import javax.mail.internet.MimeMessage;
import javax.mail.internet.MimeMultipart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tenon.testing.distribution.Api;
import org.tenon.testing.distribution.Distribution;
import org.tenon.testing.fixture.Eventually;

/** A customer on a phone, without an account or scripts: looks, asks, accepts or rejects. And what reaches him by e-mail. */
@ExtendWith(Tenon.class)
class CustomerPageTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final Distribution distribution;
    private final World world;
    private final Api api;
    private final HttpClient browser = HttpClient.newHttpClient();

    CustomerPageTest(Distribution distribution, World world) {
        this.distribution = distribution;
        this.world = world;
        this.api = world.api();
    }

    private String approved(String customer) {
        String quote = api.post("/api/quotes", World.body(customer, world.product("100.00"), 2))
                .expect(201)
                .at("/id");
        api.post("/api/quotes/" + quote + "/submit", null).expect(200);
        return "/api/quotes/" + quote;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(distribution.uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(distribution.uri(path))
                        .header("Content-Type", FORM)
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void a_customer_looks_asks_and_accepts() throws IOException, InterruptedException {
        String quote = approved(world.customer());
        Api.Answer sent = api.post(quote + "/send", null).expect(200);
        String link = sent.at("/delivery/link");
        assertThat(sent.at("/state")).isEqualTo("sent");
        assertThat(link).startsWith("/q/");

        HttpResponse<String> page = get(link);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Content-Type")).startsWith("text/html");
        assertThat(header(page, "Content-Security-Policy")).contains("default-src 'none'");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
        assertThat(page.body())
                .startsWith("<!DOCTYPE html>")
                .contains(sent.at("/number"), "200.00", "Accept and order", "viewport")
                .doesNotContain("<script");
        assertThat(get(link + "?lang=zh-CN").body()).contains("接受并订购", "lang=\"zh-CN\"");
        assertThat(header(get(link + "/document?lang=en"), "Content-Type")).isEqualTo("application/pdf");

        assertThat(post(link, "action=ask&text=Is+the+cable+included%3F").statusCode())
                .isEqualTo(303);
        String question = api.get(quote + "/questions").expect(200).at("/items/0/id");
        api.post(quote + "/questions/" + question + "/answer", "{'answer':'Two metres <of it>.'}")
                .expect(200);
        assertThat(get(link).body()).contains("Is the cable included?", "Two metres &lt;of it&gt;.");

        HttpResponse<String> unticked = post(link, "action=accept&text=PO+7");
        assertThat(unticked.statusCode()).isEqualTo(422);
        assertThat(unticked.body()).contains("Please tick");

        HttpResponse<String> accepted = post(link, "action=accept&text=PO+7&agreed=yes");
        assertThat(accepted.statusCode()).isEqualTo(303);
        String after = header(accepted, "Location");
        assertThat(get(after).body()).contains("Your order has reached us").doesNotContain("Accept and order");
        assertThat(post(link, "action=accept&agreed=yes").statusCode()).isEqualTo(303);
        Api.Answer kept = api.get(quote).expect(200);
        assertThat(kept.at("/state")).isEqualTo("accepted");
        Api.Answer order = api.get("/api/orders/" + kept.at("/order")).expect(200);
        assertThat(order.at("/reference")).isEqualTo("PO 7");
        assertThat(order.at("/net/amount")).isEqualTo("200.00");
        assertThat(post(link, "action=reject&text=no").statusCode()).isEqualTo(409);
    }

    @Test
    void a_link_that_is_forged_or_taken_back_leads_to_a_page_that_says_so() throws IOException, InterruptedException {
        String quote = approved(world.customer());
        String link = api.post(quote + "/send", "{'language':'zh'}").expect(200).at("/delivery/link");

        HttpResponse<String> forged = get(link + "x");
        assertThat(forged.statusCode()).isEqualTo(404);
        assertThat(forged.body()).contains("This link leads nowhere").doesNotContain(quote);
        assertThat(post("/q/", "action=accept&agreed=yes").statusCode()).isEqualTo(404);
        assertThat(get(link).body()).contains("接受并订购");

        api.send("DELETE", quote + "/links", null, Map.of()).expect(204);
        HttpResponse<String> gone = get(link);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(post(link, "action=accept&agreed=yes").statusCode()).isEqualTo(410);
        assertThat(api.get(quote).expect(200).at("/state")).isEqualTo("sent");
    }

    @Test
    void an_email_takes_the_quote_to_the_customer() throws IOException, InterruptedException, MessagingException {
        ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(20_000);
        GreenMail mail = new GreenMail(setup);
        mail.start();
        Path configuration = distribution.data().resolve("deploy").resolve("org.tenon.channel.mail.cfg");
        try {
            Files.createDirectories(configuration.getParent());
            Files.writeString(
                    configuration,
                    "host = 127.0.0.1\nport = " + mail.getSmtp().getPort()
                            + "\nsecurity = none\nfrom = Sales <sales@example.org>\n");
            Eventually.await(
                    "the channel",
                    () -> api.get("/api/channels").expect(200).text().contains("\"email\""));
            String customer =
                    world.customer(",'language':'zh-CN','contacts':[{'name':'Li Lei','email':'li.lei@example.org'}]");
            String quote = approved(customer);

            Api.Answer sent = api.post(quote + "/send", "{'channel':'email','note':'As agreed.'}")
                    .expect(200);
            String message = "/api/messages/" + sent.at("/delivery/message");
            Eventually.await(
                    "the message is sent",
                    () -> api.get(message).expect(200).at("/state").equals("sent"));

            MimeMessage arrived = mail.getReceivedMessages()[0];
            assertThat(arrived.getSubject()).contains("报价单", sent.at("/number"));
            MimeMultipart parts = (MimeMultipart) arrived.getContent();
            assertThat(parts.getBodyPart(0).getContent().toString()).contains("As agreed.", "随信附上");
            assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).startsWith('%', 'P', 'D', 'F');
            assertThat(api.get("/api/messages?about=quote/" + sent.at("/id"))
                            .expect(200)
                            .json()
                            .path("items"))
                    .hasSize(1);
        } finally {
            Files.deleteIfExists(configuration);
            mail.stop();
            Eventually.await(
                    "the channel is gone",
                    () -> !api.get("/api/channels").expect(200).text().contains("\"email\""));
        }
    }
}
