/** Tests of e-mail against GreenMail. */
@NullMarked
package org.tenon.channel.mail.internal;

import org.jspecify.annotations.NullMarked;
