package org.tenon.itests;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import org.tenon.rest.Permission;

/** The same vendor's next version: it says who may call the operation. */
@Path("unguarded")
public class GuardedResource {

    /** Answers those who may read customers. */
    @GET
    @Permission("customer.read")
    public String secret() {
        return "secret";
    }
}
