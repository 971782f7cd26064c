package org.tenon.channel.mail.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import javax.mail.Message;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeBodyPart;
import javax.mail.internet.MimeMessage;
import javax.mail.internet.MimeMultipart;
import javax.mail.util.ByteArrayDataSource;
import org.tenon.kernel.message.Attachment;
import org.tenon.kernel.message.MessageId;
import org.tenon.kernel.message.OutgoingMessage;

/** Writes messages as MIME: plain text in UTF-8, then the files. */
final class MailWriter {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Session session;
    private final InternetAddress from;

    MailWriter(Session session, InternetAddress from) {
        this.session = session;
        this.from = from;
    }

    MimeMessage written(MessageId id, OutgoingMessage message) throws MessagingException {
        MimeMessage mail = new Identified(session, "<" + id.value() + "@" + domain() + ">");
        mail.setFrom(from);
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(message.to(), true));
        mail.setSubject(message.subject(), UTF_8);
        mail.setHeader("Content-Language", message.language().toLanguageTag());
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setSentDate(Date.from(Instant.now()));
        MimeBodyPart text = new MimeBodyPart();
        text.setText(message.text(), UTF_8);
        MimeMultipart all = new MimeMultipart(text);
        for (Attachment file : message.attachments()) {
            all.addBodyPart(part(file));
        }
        mail.setContent(all);
        mail.saveChanges();
        return mail;
    }

    private static MimeBodyPart part(Attachment file) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(
                new javax.activation.DataHandler(new ByteArrayDataSource(file.content(), file.mediaType())));
        part.setFileName(file.name());
        part.setDisposition(MimeBodyPart.ATTACHMENT);
        return part;
    }

    private String domain() {
        return from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
    }

    /** The library would give it another id with every saving. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
