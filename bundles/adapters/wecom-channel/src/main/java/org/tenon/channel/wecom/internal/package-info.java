/**
 * Messages by WeCom (企业微信), as its server API documents them: {@code /cgi-bin/gettoken} gives a token for some time, and
 * {@code /cgi-bin/message/send} takes a text for a member or a linked one.
 */
@NullMarked
package org.tenon.channel.wecom.internal;

import org.jspecify.annotations.NullMarked;
