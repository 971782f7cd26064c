package org.tenon.channel.wecom.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.tenon.channel.wecom.cfg}. Without it there is no WeCom. */
@ObjectClassDefinition(
        id = WeComConfig.PID,
        name = "Tenon WeCom",
        description =
                "The WeCom application that sends messages. While it is not configured, there is no channel wecom.")
public @interface WeComConfig {

    String PID = "org.tenon.channel.wecom";

    @AttributeDefinition(name = "Corporation", description = "The corpid.")
    String corp_id();

    @AttributeDefinition(name = "Secret", description = "The application's corpsecret.", type = AttributeType.PASSWORD)
    String secret();

    @AttributeDefinition(name = "Agent", description = "The application's agentid.")
    int agent_id();

    @AttributeDefinition(name = "Server", description = "The address of the API.")
    String server() default "https://qyapi.weixin.qq.com";

    @AttributeDefinition(
            name = "Seconds",
            description = "How long the server may take for an answer.",
            min = "1",
            max = "30")
    int timeout_seconds() default 10;
}
