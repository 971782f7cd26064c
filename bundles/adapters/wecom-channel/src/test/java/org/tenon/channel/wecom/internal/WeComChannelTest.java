package org.tenon.channel.wecom.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tenon.kernel.message.MessageChannel;
import org.tenon.kernel.message.MessageChannel.ChannelBusyException;
import org.tenon.kernel.message.MessageChannel.UndeliverableException;
import org.tenon.kernel.message.MessageId;
import org.tenon.kernel.message.OutgoingMessage;
import org.tenon.testing.contract.message.MessageChannelContract;

/** WeCom: what every channel promises, and what its protocol asks for. */
class WeComChannelTest implements MessageChannelContract {

    private static final String KNOWN = "LiLei";

    private final WeComStandIn server = new WeComStandIn(Set.of(KNOWN));
    private final SetClock clock = new SetClock();
    private final WeComChannel channel = new WeComChannel(config(WeComStandIn.SECRET), clock);

    @SuppressWarnings("ClassExplicitlyAnnotation") // stands for what DS makes of a configuration
    private record Configured(String corp_id, String secret, int agent_id, String server, int timeout_seconds)
            implements WeComConfig {

        @Override
        public Class<? extends Annotation> annotationType() {
            return WeComConfig.class;
        }
    }

    private static final class SetClock extends Clock {

        private Instant now = Instant.parse("2026-11-23T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }

    private WeComConfig config(String secret) {
        return new Configured(WeComStandIn.CORPORATION, secret, WeComStandIn.AGENT, server.address() + "/", 5);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    public MessageChannel channel() {
        return channel;
    }

    @Override
    public String known() {
        return KNOWN;
    }

    @Override
    public String unknown() {
        return "HanMeimei";
    }

    @Override
    public List<String> malformed() {
        return List.of("", "@all", "two people", "LiLei|HanMeimei", "李雷", "x".repeat(65));
    }

    @Override
    public List<String> arrived() {
        return server.arrived();
    }

    @Override
    public void takeServerAway() {
        server.close();
    }

    private static OutgoingMessage message(String text) {
        return new OutgoingMessage("k", "wecom", KNOWN, Locale.SIMPLIFIED_CHINESE, "报价单", text, List.of(), "quote/1");
    }

    private void send(String text) {
        channel.send(new MessageId("m-1"), message(text));
    }

    @Test
    void one_token_serves_many_messages_until_its_time_is_nearly_over() {
        send("one");
        send("two");
        assertThat(server.tokens()).isEqualTo(1);

        clock.now = clock.now.plus(Duration.ofSeconds(7200 - 299));
        send("three");

        assertThat(server.tokens()).isEqualTo(2);
        assertThat(server.arrived()).hasSize(3);
    }

    @Test
    void a_token_that_is_refused_is_fetched_anew_once() {
        send("one");
        server.expireToken();
        send("two");

        assertThat(server.arrived()).hasSize(2);
        assertThat(server.tokens()).isEqualTo(2);

        server.plan(WeComStandIn.error(40014, "invalid access_token"));
        send("three");
        assertThat(server.arrived()).hasSize(3);

        server.plan(WeComStandIn.error(42001, "access_token expired"));
        server.plan(WeComStandIn.error(42001, "access_token expired"));
        assertThatExceptionOfType(ChannelBusyException.class).isThrownBy(() -> send("four"));
        assertThat(server.tokens()).isEqualTo(4);
    }

    @Test
    void who_calls_too_often_waits_a_minute() {
        server.plan(WeComStandIn.error(45009, "reach max api daily quota limit"));

        assertThatExceptionOfType(ChannelBusyException.class)
                .isThrownBy(() -> send("one"))
                .matches(busy -> busy.after().equals(java.util.Optional.of(Duration.ofMinutes(1))))
                .withMessageContaining("45009");
    }

    @Test
    void a_server_that_is_busy_or_broken_is_asked_again() {
        for (String answer : List.of(WeComStandIn.error(-1, "system busy"), "HTTP 502", "<html>a proxy</html>", "{}")) {
            server.plan(answer);
            assertThatExceptionOfType(ChannelBusyException.class).as(answer).isThrownBy(() -> send("one"));
        }
        assertThat(server.arrived()).isEmpty();
    }

    @Test
    void a_wrong_secret_is_put_right_while_messages_wait_and_is_told_nobody() {
        WeComChannel wrong = new WeComChannel(config("another-secret"), clock);

        assertThatExceptionOfType(ChannelBusyException.class)
                .isThrownBy(() -> wrong.send(new MessageId("m-1"), message("one")))
                .withMessageContaining("40001")
                .matches(busy -> !busy.getMessage().contains("another-secret"));
    }

    @Test
    void an_ok_with_the_recipient_among_the_invalid_is_no_delivery() {
        server.plan("{\"errcode\":0,\"errmsg\":\"ok\",\"invaliduser\":\"lilei\",\"msgid\":\"x\"}");

        assertThatExceptionOfType(UndeliverableException.class)
                .isThrownBy(() -> send("one"))
                .matches(UndeliverableException::recipientRefused);
    }

    @Test
    void a_message_that_it_will_never_take_is_not_tried_again() {
        server.plan(WeComStandIn.error(40008, "invalid message type"));

        assertThatExceptionOfType(UndeliverableException.class)
                .isThrownBy(() -> send("one"))
                .matches(refused -> !refused.recipientRefused());
    }

    @Test
    void a_long_text_ends_at_a_whole_character() {
        send("报".repeat(2000));

        assertThat(server.arrived()).singleElement().satisfies(text -> {
            assertThat(text.getBytes(StandardCharsets.UTF_8).length).isBetween(2040, WeComText.MAX_BYTES);
            assertThat(text).endsWith("报…");
        });
    }

    @Test
    void a_configuration_without_a_corporation_keeps_it_from_starting() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeComChannel(new Configured(" ", "s", 1, "http://127.0.0.1", 5)));
    }
}
