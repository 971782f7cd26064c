package org.tenon.rest.internal;

import java.util.Set;
import java.util.TreeSet;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MultivaluedMap;
import org.apache.cxf.jaxrs.JAXRSServiceImpl;
import org.apache.cxf.jaxrs.impl.MetadataMap;
import org.apache.cxf.jaxrs.model.ClassResourceInfo;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.apache.cxf.jaxrs.model.URITemplate;
import org.apache.cxf.jaxrs.utils.HttpUtils;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.message.Message;

/**
 * Writes into {@code Allow} what is possible on the very path that was asked for (RFC 9110, 10.2.1). CXF names the methods of
 * all paths of the class, so that a 405 for DELETE would say that DELETE is allowed.
 */
public final class AllowFilter implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getHeaders().containsKey(HttpHeaders.ALLOW)) {
            response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", possible()));
        }
    }

    private static Set<String> possible() {
        Message asked = JAXRSUtils.getCurrentMessage().getExchange().getInMessage();
        JAXRSServiceImpl service = (JAXRSServiceImpl) asked.getExchange().getService();
        Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
        JAXRSUtils.selectResourceClass(service.getClassResourceInfos(), HttpUtils.getPathToMatch(asked, true), asked)
                .forEach((type, values) -> add(methods, type, values.getFirst(URITemplate.FINAL_MATCH_GROUP)));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    private static void add(Set<String> methods, ClassResourceInfo type, String path) {
        for (OperationResourceInfo operation : type.getMethodDispatcher().getOperationResourceInfos()) {
            MultivaluedMap<String, String> values = new MetadataMap<>();
            if (operation.getHttpMethod() != null
                    && operation.getURITemplate().match(path, values)
                    && Set.of("", "/").contains(values.getFirst(URITemplate.FINAL_MATCH_GROUP))) {
                methods.add(operation.getHttpMethod());
            }
        }
    }
}
