package org.tenon.samples.fault;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * What goes wrong. A file {@code org.tenon.fault.cfg} in the deploy folder of an instance sets it, also while it runs; what
 * the file says beyond this becomes a property of the service, for example {@code service.ranking = 5}.
 */
@ObjectClassDefinition(name = "Fault injector", description = "What goes wrong in the pricing provider 'fault'")
public @interface FaultConfig {

    /** The configuration's PID. */
    String PID = "org.tenon.fault";

    @AttributeDefinition(description = "What a call does: a name of CallFault in lower case")
    String call() default "none";

    @AttributeDefinition(description = "Every how many calls one goes wrong; 1 for each")
    int every() default 1;

    @AttributeDefinition(description = "How many calls are good first")
    int after() default 0;

    @AttributeDefinition(description = "How long sleeping, spinning and blocking take, in milliseconds; 0 for ever")
    long millis() default 1000;

    @AttributeDefinition(description = "How much memory a leaking call keeps, in kilobytes")
    int kilobytes() default 1024;

    @AttributeDefinition(description = "What every product costs, in the currency of the request, else USD")
    String price() default "10.00";

    @AttributeDefinition(description = "Ids of the products that the call fault is for; none for all")
    String[] products() default {};

    @AttributeDefinition(description = "What the component's activation does: none, throw, error, block")
    String activation() default "none";

    @AttributeDefinition(description = "What the bundle's start does: none, throw, error, block")
    String start() default "none";

    @AttributeDefinition(description = "What the bundle's stop does: none, throw, error, block")
    String stop() default "none";

    @AttributeDefinition(description = "Lets go of all threads and memory that calls have leaked")
    boolean release() default false;
}
