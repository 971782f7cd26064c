package org.tenon.channel.mail.internal;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** GreenMail on a free port of this machine, with addresses that it does not take. */
final class MailServer extends GreenMail {

    static final String REFUSED_FOR_GOOD = "nobody@example.org";
    static final String REFUSED_FOR_NOW = "full@example.org";

    private static final Map<String, String> REFUSALS = Map.of(
            REFUSED_FOR_GOOD, "550 5.1.1 No such user here",
            REFUSED_FOR_NOW, "452 4.2.2 Mailbox full");

    MailServer() {
        super(setup());
    }

    /** A busy machine takes longer to start a thread than the usual second. */
    private static ServerSetup setup() {
        ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(20_000);
        return setup;
    }

    @Override
    protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers given) {
        managers = new Choosy();
        return super.createServices(setups, managers);
    }

    int port() {
        return getSmtp().getPort();
    }

    private static final class Choosy extends Managers {

        private final SmtpManager smtp = new SmtpManager(getImapHostManager(), getUserManager()) {
            @Override
            public @Nullable String checkRecipient(SmtpState state, MailAddress recipient) {
                return REFUSALS.get(recipient.getEmail());
            }
        };

        @Override
        public SmtpManager getSmtpManager() {
            return smtp;
        }
    }
}
