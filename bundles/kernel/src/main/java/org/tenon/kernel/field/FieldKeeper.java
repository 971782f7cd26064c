package org.tenon.kernel.field;

import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/** Keeps records that can have fields. Register one as a service for each kind of record, by who owns the store. */
@ConsumerType
public interface FieldKeeper {

    /** The kind of record, as {@code "customer"}. */
    String of();

    /** What people call such records, by language: {@code {"en": "Customers", "zh": "客户"}}. */
    Map<String, String> titles();

    /** Whether some record has a value of the field. */
    boolean uses(String code);

    /** Whether some record has that choice in the field. */
    boolean uses(String code, String choice);
}
