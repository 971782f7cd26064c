package org.tenon.itests;

import javax.ws.rs.GET;
import javax.ws.rs.Path;

/** A resource of a careless vendor: nothing says who may call its operation. */
@Path("unguarded")
public class UnguardedResource {

    /** Answers everybody, if anybody gets here. */
    @GET
    public String secret() {
        return "secret";
    }
}
