package org.tenon.modules.internal;

import org.osgi.framework.Bundle;

/** Something of a bundle does not come back, and cannot be made to. Nothing more is done to that bundle until a restart. */
final class StuckException extends ChangeFailedException {

    private static final long serialVersionUID = 1L;

    private final transient Bundle bundle;

    StuckException(Bundle bundle, String what) {
        super(what + " hangs; a restart of Tenon ends it");
        this.bundle = bundle;
    }

    Bundle bundle() {
        return bundle;
    }
}
