package org.tenon.messages.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tenon.kernel.NewId;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.message.Attachment;
import org.tenon.kernel.message.DeliveryState;
import org.tenon.kernel.message.Message;
import org.tenon.kernel.message.MessageChannel;
import org.tenon.kernel.message.MessageId;
import org.tenon.kernel.message.OutgoingMessage;
import org.tenon.kernel.privacy.Person;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.testing.fixture.TestDatabase;
import org.tenon.testing.fixture.TestPlatform;

/** Messages, with a channel that does what it is told. */
abstract class MessagesTest {

    private static final Backoff BACKOFF = new Backoff(4, Duration.ofSeconds(30), Duration.ofMinutes(1));

    private final TestDatabase database;
    private TestPlatform platform;
    private final ToldChannel channel = new ToldChannel();
    private Postman postman;
    private StoredMessages messages;

    MessagesTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        platform = TestPlatform.on(database);
        platform.company().setToday(LocalDate.of(2026, 11, 23));
        postman = postman(List.of(channel));
        messages = messages(postman, List.of(channel));
    }

    private final Consents consents = new Consents();

    private Postman postman(List<MessageChannel> channels) {
        return new Postman(
                platform.unit("messages"),
                platform.transactions(),
                new Channels(channels),
                consents,
                platform.events(),
                platform.company(),
                BACKOFF,
                Duration.ZERO);
    }

    /** With a postman that nobody waits for: the tests deliver by themselves. */
    private StoredMessages messages(Postman woken, List<MessageChannel> channels) {
        woken.stop();
        return new StoredMessages(
                platform.unit("messages"),
                platform.transactions(),
                new Channels(channels),
                consents,
                woken,
                platform.events(),
                platform.company());
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private static OutgoingMessage message(String key) {
        Attachment paper = new Attachment("q.pdf", "application/pdf", "paper".getBytes(StandardCharsets.UTF_8));
        return new OutgoingMessage(key, "told", "box-1", Locale.CHINA, "报价", "请查收。", List.of(paper), "quote/17");
    }

    private Message queued() {
        return messages.queue(message("quote/17/" + NewId.next()));
    }

    private Message now(Message message) {
        return messages.find(message.id()).orElseThrow();
    }

    private List<String> events(Message message) {
        return platform.events().recorded().stream()
                .filter(event -> event.subject().equals(message.id().value()))
                .map(DomainEvent::type)
                .toList();
    }

    @Test
    void what_is_queued_goes_out_once_as_it_was_said() {
        Message message = queued();
        postman.deliver();
        postman.deliver();

        assertThat(channel.sent()).singleElement().satisfies(sent -> {
            assertThat(sent.id()).isEqualTo(message.id());
            assertThat(sent.message().text()).isEqualTo("请查收。");
            assertThat(sent.message().language()).isEqualTo(Locale.CHINA);
            assertThat(sent.message().attachments().get(0).content())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("paper");
        });
        assertThat(now(message).state()).isEqualTo(DeliveryState.SENT);
        assertThat(now(message).reference()).contains("ref-" + message.id());
        assertThat(events(message)).containsExactly("message.queued", "message.sent");
    }

    @Test
    void a_message_with_a_purpose_goes_to_who_agrees_and_to_nobody_else() {
        OutgoingMessage news = message("news/1").withPurpose("newsletter");

        assertThatThrownBy(() -> messages.queue(news)).hasMessageContaining("not agreed");
        consents.known = (channel, address, purpose) -> false;
        assertThatThrownBy(() -> messages.queue(news)).hasMessageContaining("not agreed");
        consents.known = (channel, address, purpose) ->
                channel.equals("told") && address.equals("box-1") && purpose.equals("newsletter");
        Message message = messages.queue(news);
        postman.deliver();

        assertThat(now(message).state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void who_takes_his_consent_back_gets_nothing_that_was_still_waiting() {
        consents.known = (channel, address, purpose) -> true;
        Message message = messages.queue(message("news/1").withPurpose("newsletter"));
        Message business = queued();
        consents.known = (channel, address, purpose) -> false;
        postman.deliver();

        assertThat(channel.sent()).extracting(ToldChannel.Sent::id).containsExactly(business.id());
        assertThat(now(message).state()).isEqualTo(DeliveryState.FAILED);
        assertThat(now(message).problem()).contains("does not agree any more", "newsletter");
    }

    @Test
    void while_nobody_knows_what_the_recipient_agreed_to_a_message_waits() {
        consents.known = (channel, address, purpose) -> true;
        Message message = messages.queue(message("news/1").withPurpose("newsletter"));
        consents.known = null;
        postman.deliver();

        assertThat(channel.sent()).isEmpty();
        assertThat(now(message).state()).isEqualTo(DeliveryState.QUEUED);
        assertThat(now(message).tries()).isZero();
    }

    @Test
    void of_an_erased_recipient_only_that_there_was_a_message_is_left_and_it_is_not_sent() {
        MessagesPersonalData data = new MessagesPersonalData(platform.unit("messages"), platform.company());
        Person person = new Person(Set.of(), false, Set.of(), Set.of("BOX-1"), Set.of());
        Message message = messages.queue(message("quote/17/sent"));
        assertThat(data.of(person)).singleElement().satisfies(records -> {
            assertThat(records.records().get(0)).containsEntry("text", "请查收。");
            assertThat(records.files()).hasSize(1);
        });

        assertThat(data.erase(person)).singleElement().satisfies(erased -> assertThat(erased.count())
                .isEqualTo(1));
        postman.deliver();

        assertThat(data.of(person)).isEmpty();
        assertThat(data.erase(person)).isEmpty();
        assertThat(channel.sent()).isEmpty();
        assertThat(now(message).state()).isEqualTo(DeliveryState.FAILED);
        assertThat(now(message).to()).isEqualTo("(erased)");
        // The key is known: asking again sends nothing.
        assertThat(messages.queue(message("quote/17/sent")).id()).isEqualTo(message.id());
    }

    @Test
    void one_key_is_one_message() {
        Message first = messages.queue(message("quote/17/sent"));
        Message second = messages.queue(message("quote/17/sent"));
        postman.deliver();

        assertThat(second).isEqualTo(first);
        assertThat(channel.sent()).hasSize(1);
    }

    @Test
    void what_is_rolled_back_was_never_queued() {
        assertThatThrownBy(() -> platform.transactions().required(() -> {
                    queued();
                    throw new IllegalStateException("the caller fails");
                }))
                .isInstanceOf(IllegalStateException.class);
        postman.deliver();

        assertThat(channel.sent()).isEmpty();
        assertThat(messages.search(Optional.empty(), PageRequest.first()).items())
                .isEmpty();
        assertThat(platform.events().recorded()).isEmpty();
    }

    @Test
    void a_busy_channel_is_asked_again_later_and_later_and_then_given_up() {
        channel.busy(100, Optional.empty());
        Message message = queued();

        // Tries at 0, 30 and 90 s, since the pauses are 30 and 60 s; the longest pause is 60, so the fourth is at 150.
        List<Integer> tries = IntStream.of(1, 29, 1, 59, 1, 59, 1, 600)
                .mapToObj(seconds -> {
                    postman.deliver();
                    platform.company().advance(Duration.ofSeconds(seconds));
                    return now(message).tries();
                })
                .toList();

        assertThat(tries).containsExactly(1, 1, 2, 2, 3, 3, 4, 4);
        assertThat(now(message).state()).isEqualTo(DeliveryState.FAILED);
        assertThat(now(message).problem()).contains("Tried 4 times").contains("busy");
        assertThat(events(message)).containsExactly("message.queued", "message.failed");
    }

    @Test
    void a_channel_that_says_when_it_wants_to_be_asked_is_asked_then() {
        channel.busy(1, Optional.of(Duration.ofMinutes(10)));
        Message message = queued();
        postman.deliver();

        assertThat(now(message).nextTry()).contains(platform.company().now().plus(Duration.ofMinutes(10)));
        platform.company().advance(Duration.ofMinutes(10));
        postman.deliver();
        assertThat(now(message).state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void a_channel_that_fails_in_ways_that_it_does_not_name_is_asked_again() {
        channel.fail(new IllegalStateException("broken"));
        Message message = queued();
        postman.deliver();

        assertThat(now(message).state()).isEqualTo(DeliveryState.QUEUED);
        assertThat(now(message).problem()).contains("broken");
    }

    @Test
    void what_is_refused_for_good_has_failed_or_bounced() {
        channel.fail(new MessageChannel.UndeliverableException("too large", false));
        Message failed = queued();
        postman.deliver();
        channel.fail(new MessageChannel.UndeliverableException("no such box", true));
        Message bounced = queued();
        postman.deliver();

        assertThat(now(failed).state()).isEqualTo(DeliveryState.FAILED);
        assertThat(now(bounced).state()).isEqualTo(DeliveryState.BOUNCED);
        assertThat(events(bounced)).containsExactly("message.queued", "message.bounced");
    }

    @Test
    void what_has_failed_is_sent_again_when_somebody_says_so_and_nothing_else_is() {
        channel.fail(new MessageChannel.UndeliverableException("no such box", true));
        Message message = queued();
        postman.deliver();

        assertThat(messages.retry(message.id()).state()).isEqualTo(DeliveryState.QUEUED);
        postman.deliver();

        assertThat(now(message).state()).isEqualTo(DeliveryState.SENT);
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> messages.retry(message.id()))
                .matches(refused -> refused.code().equals("message.state"));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> messages.retry(new MessageId("none")));
    }

    @Test
    void a_try_that_was_cut_off_is_left_to_people_unless_the_channel_recognises_repetitions() {
        channel.cutOff();
        Message message = queued();
        assertThatThrownBy(postman::deliver).isInstanceOf(ToldChannel.Killed.class);
        assertThat(now(message).state()).isEqualTo(DeliveryState.QUEUED);

        platform.company().advance(Duration.ofMinutes(6));
        postman.deliver();
        assertThat(now(message).state()).isEqualTo(DeliveryState.FAILED);
        assertThat(now(message).problem()).contains("not known");

        channel.recognise();
        channel.cutOff();
        Message other = queued();
        assertThatThrownBy(postman::deliver).isInstanceOf(ToldChannel.Killed.class);
        platform.company().advance(Duration.ofMinutes(6));
        postman.deliver();
        assertThat(now(other).state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void a_channel_that_is_away_for_a_while_is_no_failure() {
        Message message = queued();
        postman(List.of()).deliver();

        assertThat(now(message).state()).isEqualTo(DeliveryState.QUEUED);
        assertThat(now(message).tries()).isZero();
        platform.company().advance(Duration.ofMinutes(1));
        postman.deliver();
        assertThat(now(message).state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void what_the_channel_learns_later_is_kept_and_told_once() {
        Message message = queued();
        postman.deliver();

        messages.report("told", "ref-" + message.id(), DeliveryState.DELIVERED, "");
        messages.report("told", "ref-" + message.id(), DeliveryState.DELIVERED, "");
        messages.report("told", "nobody's", DeliveryState.BOUNCED, "unknown");

        assertThat(now(message).state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(events(message)).containsExactly("message.queued", "message.sent", "message.delivered");
    }

    @Test
    void a_channel_or_an_address_that_is_not_there_is_refused() {
        OutgoingMessage plain = message("k");
        OutgoingMessage other =
                new OutgoingMessage("k", "pigeon", "box-1", Locale.CHINA, "s", "t", List.of(), "quote/1");
        OutgoingMessage nowhere =
                new OutgoingMessage("k", plain.channel(), "nowhere", Locale.CHINA, "s", "t", List.of(), "quote/1");

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> messages.queue(other))
                .matches(refused -> refused.code().equals("channel.unknown"));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> messages.queue(nowhere))
                .matches(refused -> refused.code().equals("message.address"));
    }

    @Test
    void messages_are_found_by_what_they_are_about_in_pages() {
        List<Message> all = IntStream.range(0, 5).mapToObj(i -> queued()).toList();

        var first = messages.search(Optional.of("quote/17"), PageRequest.first(3));
        var rest = messages.search(
                Optional.of("quote/17"), PageRequest.first(3).from(first.next().orElseThrow()));

        assertThat(first.items()).containsExactly(all.get(4), all.get(3), all.get(2));
        assertThat(rest.items()).containsExactly(all.get(1), all.get(0));
        assertThat(messages.search(Optional.of("quote/18"), PageRequest.first()).items())
                .isEmpty();
    }

    @Test
    void of_two_postmen_at_once_one_takes_each_message() throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            queued();
        }
        Postman other = postman(List.of(channel));
        Thread beside = new Thread(other::deliver);
        beside.start();
        postman.deliver();
        beside.join();
        other.stop();
        postman.deliver();

        assertThat(channel.sent()).hasSize(20).extracting(ToldChannel.Sent::id).doesNotHaveDuplicates();
    }
}
