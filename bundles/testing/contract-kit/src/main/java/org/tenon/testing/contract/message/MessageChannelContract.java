package org.tenon.testing.contract.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.tenon.kernel.NewId;
import org.tenon.kernel.message.MessageChannel;
import org.tenon.kernel.message.MessageChannel.ChannelBusyException;
import org.tenon.kernel.message.MessageChannel.UndeliverableException;
import org.tenon.kernel.message.MessageId;
import org.tenon.kernel.message.OutgoingMessage;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** What every channel promises. It is tested before a server of its kind that the test can ask what has arrived. */
public interface MessageChannelContract {

    MessageChannel channel();

    /** An address that the server has. */
    String known();

    /** One that looks well, and that the server does not have. */
    String unknown();

    /** Ones that are none. */
    List<String> malformed();

    /** The texts that have arrived for {@link #known}, the oldest first. */
    List<String> arrived();

    /** Takes the server away until the test is over. */
    void takeServerAway();

    private OutgoingMessage message(String to, String text) {
        return new OutgoingMessage(
                "test/" + NewId.next(),
                channel().name(),
                to,
                Locale.SIMPLIFIED_CHINESE,
                "报价 & quote",
                text,
                List.of(),
                "test/1");
    }

    private static MessageId id() {
        return new MessageId(NewId.next());
    }

    @Core
    @DisplayName("MSG-01 A channel has a plain name that is always the same")
    default void hasAName() {
        assertThat(channel().name())
                .matches("[a-z0-9-]{1,32}")
                .isEqualTo(channel().name());
    }

    @Core
    @DisplayName("MSG-02 It tells addresses that it can send to from what is none")
    default void knowsAddresses() {
        assertThat(channel().knows(known())).isTrue();
        assertThat(channel().knows(unknown())).isTrue();
        assertThat(malformed()).noneMatch(channel()::knows);
    }

    @Core
    @DisplayName("MSG-03 What is sent arrives, in every script")
    default void arrives() {
        MessageChannel.Receipt receipt = channel().send(id(), message(known(), "请查收。\nZażółć, please < & >"));

        assertThat(arrived()).hasSize(1);
        assertThat(arrived().get(0)).contains("请查收。").contains("Zażółć, please < & >");
        assertThat(receipt.reference())
                .hasValueSatisfying(name -> assertThat(name.length()).isBetween(1, 200));
    }

    @Full
    @DisplayName(
            "MSG-04 If it says that it recognises repetitions, a message that is sent again under its id arrives once")
    default void recognisesRepetition() {
        MessageId id = id();
        OutgoingMessage message = message(known(), "once");
        channel().send(id, message);
        channel().send(id, message);

        assertThat(arrived()).hasSize(channel().recognisesRepetition() ? 1 : 2);
    }

    @Core
    @DisplayName("MSG-05 An address that the server does not have is refused for good, as the recipient's fault")
    default void refusesUnknownRecipients() {
        assertThatExceptionOfType(UndeliverableException.class)
                .isThrownBy(() -> channel().send(id(), message(unknown(), "to nobody")))
                .matches(UndeliverableException::recipientRefused);
    }

    @Core
    @DisplayName("MSG-06 While the server is away it is busy, and says so without its secrets")
    default void isBusyWithoutServer() {
        takeServerAway();

        assertThatExceptionOfType(ChannelBusyException.class)
                .isThrownBy(() -> channel().send(id(), message(known(), "later")))
                .matches(busy -> !busy.getMessage().contains("secret"));
    }
}
