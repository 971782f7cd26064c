/** Tests of WeCom against a server of this machine that speaks its documented protocol. */
@NullMarked
package org.tenon.channel.wecom.internal;

import org.jspecify.annotations.NullMarked;
