package org.tenon.channel.mail.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** {@code etc/org.tenon.channel.mail.cfg}. Without it there is no e-mail. */
@ObjectClassDefinition(
        id = MailConfig.PID,
        name = "Tenon e-mail",
        description = "The server that takes e-mail. While it is not configured, there is no channel email.")
public @interface MailConfig {

    String PID = "org.tenon.channel.mail";

    @AttributeDefinition(name = "Host", description = "The SMTP server's name.")
    String host();

    @AttributeDefinition(name = "Port", min = "1", max = "65535")
    int port() default 587;

    @AttributeDefinition(
            name = "Encryption",
            description =
                    "starttls refuses a server without it; tls speaks it from the first byte; none is for this machine.",
            options = {@Option("starttls"), @Option("tls"), @Option("none")})
    String security() default "starttls";

    @AttributeDefinition(name = "User", description = "Whom to log in as; empty to send without a login.")
    String user() default "";

    @AttributeDefinition(name = "Password", type = AttributeType.PASSWORD)
    String password() default "";

    @AttributeDefinition(name = "From", description = "The sender, as Sales <sales@example.org>.")
    String from();

    @AttributeDefinition(
            name = "Seconds",
            description = "How long the server may take for each answer.",
            min = "1",
            max = "30")
    int timeout_seconds() default 10;
}
