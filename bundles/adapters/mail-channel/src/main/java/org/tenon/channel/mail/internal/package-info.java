/** E-mail by SMTP, on Jakarta Mail. Nothing else of Tenon knows that library. */
@NullMarked
package org.tenon.channel.mail.internal;

import org.jspecify.annotations.NullMarked;
