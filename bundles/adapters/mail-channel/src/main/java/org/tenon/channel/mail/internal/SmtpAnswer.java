package org.tenon.channel.mail.internal;

import com.sun.mail.smtp.SMTPAddressFailedException;
import com.sun.mail.smtp.SMTPSendFailedException;
import com.sun.mail.smtp.SMTPSenderFailedException;
import java.util.Optional;
import javax.mail.AuthenticationFailedException;
import javax.mail.MessagingException;
import org.tenon.kernel.message.MessageChannel.ChannelBusyException;
import org.tenon.kernel.message.MessageChannel.UndeliverableException;

/**
 * What a failure means. By RFC 5321, 4.2.1, a code of 4xx is for now and one of 5xx for good.
 *
 * @param code the server's; 0 when it has not got so far
 * @param recipient whether it is about the recipient's address
 */
record SmtpAnswer(int code, boolean recipient, String text) {

    private static final int FOR_GOOD = 500;

    /** The most telling of the exceptions that hang one behind the other. */
    static SmtpAnswer of(MessagingException failed) {
        SmtpAnswer answer = new SmtpAnswer(0, false, text(failed));
        for (Exception next = failed; next instanceof MessagingException more; next = more.getNextException()) {
            if (more instanceof SMTPAddressFailedException address) {
                return new SmtpAnswer(address.getReturnCode(), true, text(address));
            }
            if (more instanceof SMTPSendFailedException refused) {
                answer = new SmtpAnswer(refused.getReturnCode(), false, text(refused));
            } else if (more instanceof SMTPSenderFailedException sender) {
                answer = new SmtpAnswer(sender.getReturnCode(), false, text(sender));
            } else if (more instanceof AuthenticationFailedException login) {
                // A password that is put right in the configuration helps what waits; so it is no refusal for good.
                answer = new SmtpAnswer(0, false, text(login));
            }
        }
        return answer;
    }

    RuntimeException exception() {
        return code >= FOR_GOOD
                ? new UndeliverableException(text, recipient)
                : new ChannelBusyException(text, Optional.empty());
    }

    private static String text(Exception failure) {
        return Optional.ofNullable(failure.getMessage()).map(String::trim).orElseGet(failure::toString);
    }
}
