package org.tenon.channel.mail.internal;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.mail.Authenticator;
import javax.mail.MessagingException;
import javax.mail.PasswordAuthentication;
import javax.mail.Session;
import javax.mail.Transport;
import javax.mail.internet.AddressException;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeMessage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.tenon.kernel.message.MessageChannel;
import org.tenon.kernel.message.MessageId;
import org.tenon.kernel.message.OutgoingMessage;

/** {@code email}: one connection a message, so that nothing is kept between them. */
@Component(
        service = MessageChannel.class,
        configurationPid = MailConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = MailConfig.class)
public final class MailChannel implements MessageChannel {

    private static final Map<String, Map<String, String>> SECURITY = Map.of(
            "starttls",
            Map.of(
                    "mail.smtp.starttls.enable", "true",
                    "mail.smtp.starttls.required", "true",
                    "mail.smtp.ssl.checkserveridentity", "true"),
            "tls",
            Map.of(
                    "mail.smtp.ssl.enable", "true",
                    "mail.smtp.ssl.checkserveridentity", "true"),
            "none",
            Map.of());

    private final Session session;
    private final MailWriter writer;

    /** @throws IllegalArgumentException when the configuration cannot be used, with the reason for the log */
    @Activate
    public MailChannel(MailConfig config) {
        this.session = asTheLibrary(() -> session(config));
        this.writer = new MailWriter(session, from(config.from()));
    }

    @Override
    public String name() {
        return "email";
    }

    @Override
    public boolean knows(String address) {
        try {
            InternetAddress read = new InternetAddress(address, true);
            return read.getAddress().equals(address)
                    && address.indexOf('@') > 0
                    && address.chars().allMatch(each -> each > ' ' && each < 127);
        } catch (AddressException unreadable) {
            return false;
        }
    }

    /** The id is the same each time, but most mail programs show two e-mails with one id. */
    @Override
    public boolean recognisesRepetition() {
        return false;
    }

    @Override
    public Receipt send(MessageId id, OutgoingMessage message) {
        return asTheLibrary(() -> sent(id, message));
    }

    private Receipt sent(MessageId id, OutgoingMessage message) {
        try {
            MimeMessage mail = writer.written(id, message);
            Transport.send(mail, mail.getAllRecipients());
            return new Receipt(Optional.of(mail.getMessageID()), false);
        } catch (MessagingException failed) {
            throw SmtpAnswer.of(failed).exception();
        }
    }

    private static Session session(MailConfig config) {
        if (config.host() == null || config.host().isBlank()) {
            throw new IllegalArgumentException("org.tenon.channel.mail names the host of an SMTP server");
        }
        Map<String, String> security = SECURITY.get(config.security());
        if (security == null) {
            throw new IllegalArgumentException("security is starttls, tls or none, not " + config.security());
        }
        String millis = Long.toString(TimeUnit.SECONDS.toMillis(config.timeout_seconds()));
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", config.host().trim());
        properties.put("mail.smtp.port", Integer.toString(config.port()));
        properties.put("mail.smtp.connectiontimeout", millis);
        properties.put("mail.smtp.timeout", millis);
        properties.put("mail.smtp.writetimeout", millis);
        properties.putAll(security);
        if (config.user().isBlank()) {
            return Session.getInstance(properties);
        }
        properties.put("mail.smtp.auth", "true");
        PasswordAuthentication login = new PasswordAuthentication(config.user(), config.password());
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return login;
            }
        });
    }

    private static InternetAddress from(String text) {
        try {
            InternetAddress from = new InternetAddress(text == null ? "" : text, true);
            return new InternetAddress(from.getAddress(), from.getPersonal(), "UTF-8");
        } catch (AddressException | java.io.UnsupportedEncodingException unreadable) {
            throw new IllegalArgumentException(
                    "from is an address, as Sales <sales@example.org>, not " + text, unreadable);
        }
    }

    /** The library looks for its own parts by the thread's class loader, which in a framework is anybody's. */
    private static <T> T asTheLibrary(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Session.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
