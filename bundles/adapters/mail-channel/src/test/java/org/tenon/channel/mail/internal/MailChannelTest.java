package org.tenon.channel.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.mail.Address;
import javax.mail.BodyPart;
import javax.mail.MessagingException;
import javax.mail.internet.MimeMessage;
import javax.mail.internet.MimeMultipart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tenon.kernel.message.Attachment;
import org.tenon.kernel.message.MessageChannel;
import org.tenon.kernel.message.MessageChannel.ChannelBusyException;
import org.tenon.kernel.message.MessageId;
import org.tenon.kernel.message.OutgoingMessage;
import org.tenon.testing.contract.message.MessageChannelContract;

/** E-mail before GreenMail: what every channel promises, and what is particular to mail. */
class MailChannelTest implements MessageChannelContract {

    private static final String KNOWN = "li.lei@example.org";

    private final MailServer server = new MailServer();
    private MailChannel channel;

    @SuppressWarnings("ClassExplicitlyAnnotation") // stands for what DS makes of a configuration
    private record Configured(
            String host, int port, String security, String user, String password, String from, int timeout_seconds)
            implements MailConfig {

        @Override
        public Class<? extends Annotation> annotationType() {
            return MailConfig.class;
        }
    }

    private static MailConfig config(int port, String security, String user) {
        return new Configured("127.0.0.1", port, security, user, "a secret", "销售部 <sales@example.org>", 5);
    }

    @BeforeEach
    void start() {
        server.start();
        channel = new MailChannel(config(server.port(), "none", ""));
    }

    @AfterEach
    void stop() {
        server.stop();
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
        return MailServer.REFUSED_FOR_GOOD;
    }

    @Override
    public List<String> malformed() {
        return List.of(
                "",
                "nobody",
                "a b@example.org",
                "a@b@c",
                "Li <li@example.org>",
                "a@example.org\r\nBcc: b@x.org",
                "a,b@x.org");
    }

    @Override
    public List<String> arrived() {
        return Arrays.stream(server.getReceivedMessages())
                .map(MailChannelTest::text)
                .toList();
    }

    @Override
    public void takeServerAway() {
        server.stop();
    }

    private static String text(MimeMessage mail) {
        try {
            BodyPart first = ((MimeMultipart) mail.getContent()).getBodyPart(0);
            return first.getContent().toString().replace("\r\n", "\n");
        } catch (IOException | MessagingException unreadable) {
            throw new AssertionError("no readable mail", unreadable);
        }
    }

    private static OutgoingMessage message(String to, Attachment... files) {
        return new OutgoingMessage(
                "k", "email", to, Locale.SIMPLIFIED_CHINESE, "报价单 Q-000017", "附件为报价单。", List.of(files), "quote/1");
    }

    @Test
    void a_mail_has_its_subject_its_sender_and_its_files() throws MessagingException, IOException {
        byte[] pdf = "%PDF-1.7 not really".getBytes(StandardCharsets.US_ASCII);

        channel.send(new MessageId("m-1"), message(KNOWN, new Attachment("Q-000017-1.pdf", "application/pdf", pdf)));

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("报价单 Q-000017");
        assertThat(mail.getFrom())
                .extracting(Address::toString)
                .singleElement()
                .asString()
                .contains("sales@example.org");
        assertThat(mail.getAllRecipients()).extracting(Address::toString).containsExactly(KNOWN);
        assertThat(mail.getHeader("Content-Language")).containsExactly("zh-CN");
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("Q-000017-1.pdf");
        assertThat(parts.getBodyPart(1).getInputStream()).hasBinaryContent(pdf);
    }

    @Test
    void tries_of_one_message_have_one_id() throws MessagingException {
        MessageId id = new MessageId("m-2");
        channel.send(id, message(KNOWN));
        channel.send(id, message(KNOWN));

        assertThat(server.getReceivedMessages()).hasSize(2);
        for (MimeMessage mail : server.getReceivedMessages()) {
            assertThat(mail.getMessageID()).isEqualTo("<m-2@example.org>");
        }
    }

    @Test
    void a_mailbox_that_is_full_is_tried_again() {
        assertThatExceptionOfType(ChannelBusyException.class)
                .isThrownBy(() -> channel.send(new MessageId("m-3"), message(MailServer.REFUSED_FOR_NOW)))
                .withMessageContaining("452");
    }

    @Test
    void a_password_that_is_wrong_is_put_right_while_messages_wait() {
        server.setUser("sales@example.org", "sales", "another secret");
        server.getUserManager().setAuthRequired(true);
        MailChannel wrong = new MailChannel(config(server.port(), "none", "sales"));

        assertThatExceptionOfType(ChannelBusyException.class)
                .isThrownBy(() -> wrong.send(new MessageId("m-4"), message(KNOWN)));

        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void nothing_goes_out_unencrypted_when_encryption_is_asked_for() {
        MailChannel strict = new MailChannel(config(server.port(), "starttls", ""));

        assertThatExceptionOfType(ChannelBusyException.class)
                .isThrownBy(() -> strict.send(new MessageId("m-5"), message(KNOWN)));

        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_configuration_that_cannot_be_used_keeps_it_from_starting() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MailChannel(config(25, "perhaps", "")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MailChannel(new Configured(" ", 25, "none", "", "", "a@example.org", 5)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MailChannel(new Configured("mail", 25, "none", "", "", "nobody", 5)));
    }
}
