package org.tenon.channel.wecom.internal;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.tenon.kernel.message.MessageChannel;
import org.tenon.kernel.message.MessageId;
import org.tenon.kernel.message.OutgoingMessage;

/** {@code wecom}: texts to one user of WeCom, named by the userid. Files stay behind; a link says where they are. */
@Component(
        service = MessageChannel.class,
        configurationPid = WeComConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = WeComConfig.class)
public final class WeComChannel implements MessageChannel {

    /** By the documentation a userid has 1 to 64 of these; @all, which would be everybody, is none. */
    private static final Pattern USER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_@.-]{0,63}");

    /** Seconds in which the server takes an equal message for a repetition: the most that it allows. */
    private static final int REPETITION = 4 * 60 * 60;

    private final WeComServer server;
    private final int agent;

    /** @throws IllegalArgumentException when the configuration cannot be used, with the reason for the log */
    @Activate
    public WeComChannel(WeComConfig config) {
        this(config, Clock.systemUTC());
    }

    WeComChannel(WeComConfig config, Clock clock) {
        if (config.corp_id() == null || config.corp_id().isBlank() || config.secret() == null) {
            throw new IllegalArgumentException("org.tenon.channel.wecom names corp.id, secret and agent.id");
        }
        this.server = new WeComServer(config, clock);
        this.agent = config.agent_id();
    }

    @Override
    public String name() {
        return "wecom";
    }

    @Override
    public boolean knows(String address) {
        return USER.matcher(address).matches();
    }

    /** The server itself finds an equal message to the same user within hours, and does not deliver it again. */
    @Override
    public boolean recognisesRepetition() {
        return true;
    }

    @Override
    public Receipt send(MessageId id, OutgoingMessage message) {
        WeComAnswer answer = server.post(
                "/cgi-bin/message/send",
                Map.of(
                        "touser",
                        message.to(),
                        "msgtype",
                        "text",
                        "agentid",
                        agent,
                        "text",
                        Map.of("content", WeComText.fitting(message.subject() + "\n\n" + message.text())),
                        "enable_duplicate_check",
                        1,
                        "duplicate_check_interval",
                        REPETITION));
        // With some recipients wrong the server still says 0; here there is only one.
        if (!answer.text("invaliduser").isEmpty()
                || !answer.text("unlicenseduser").isEmpty()) {
            throw new UndeliverableException("WeCom has no user " + message.to() + " who may get this", true);
        }
        return new Receipt(Optional.of(answer.text("msgid")).filter(given -> !given.isBlank()), false);
    }
}
