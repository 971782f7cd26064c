package org.tenon.channel.wecom.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.tenon.json.TenonJson;
import org.tenon.kernel.message.MessageChannel.ChannelBusyException;

/** Calls the API, with a token that is kept as long as it is good: the server lets one be fetched only so often. */
final class WeComServer {

    /** A token is not used in the last minutes of its time: clocks differ, and messages take theirs. */
    private static final Duration SAFETY = Duration.ofMinutes(5);

    private static final int OK = 200;

    private final ObjectMapper json = TenonJson.newMapper();
    private final HttpClient client;
    private final String server;
    private final String credentials;
    private final Duration timeout;
    private final Clock clock;

    private String token = "";
    private Instant goodUntil = Instant.MIN;

    WeComServer(WeComConfig config, Clock clock) {
        this.server = config.server().trim().replaceAll("/+$", "");
        this.credentials = "corpid=" + encoded(config.corp_id()) + "&corpsecret=" + encoded(config.secret());
        this.timeout = Duration.ofSeconds(config.timeout_seconds());
        this.client = HttpClient.newBuilder().connectTimeout(timeout).build();
        this.clock = clock;
    }

    /** A call with a token; with a new one when the server does not take the one that is kept. */
    synchronized WeComAnswer post(String path, Map<String, Object> body) {
        WeComAnswer first = post(path, token(), body);
        if (!first.isTokenRefused()) {
            return first.orThrow();
        }
        goodUntil = Instant.MIN;
        return post(path, token(), body).orThrow();
    }

    private String token() {
        if (!clock.instant().isBefore(goodUntil)) {
            Instant asked = clock.instant();
            WeComAnswer answer = answer(HttpRequest.newBuilder(uri("/cgi-bin/gettoken?" + credentials))
                            .GET())
                    .orThrow();
            token = answer.text("access_token");
            Duration good = Duration.ofSeconds(answer.body().path("expires_in").asLong());
            goodUntil = asked.plus(good.compareTo(SAFETY.multipliedBy(2)) > 0 ? good.minus(SAFETY) : good.dividedBy(2));
        }
        return token;
    }

    private WeComAnswer post(String path, String with, Map<String, Object> body) {
        try {
            return answer(HttpRequest.newBuilder(uri(path + "?access_token=" + encoded(with)))
                    .header("Content-Type", "application/json; charset=utf-8")
                    .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body))));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("plain values cannot be written as JSON", impossible);
        }
    }

    /** Without addresses in what it throws: they hold the secret or the token. */
    private WeComAnswer answer(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(
                    request.timeout(timeout).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() != OK) {
                throw busy("WeCom's server answered with status " + response.statusCode());
            }
            return new WeComAnswer(json.readTree(response.body()));
        } catch (JsonProcessingException unreadable) {
            throw busy("WeCom's server answered something that is no JSON");
        } catch (IOException away) {
            throw busy("WeCom's server cannot be reached: " + away.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw busy("Stopped while WeCom's server was asked");
        }
    }

    private static ChannelBusyException busy(String why) {
        return new ChannelBusyException(why, Optional.empty());
    }

    private URI uri(String rest) {
        return URI.create(server + rest);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
