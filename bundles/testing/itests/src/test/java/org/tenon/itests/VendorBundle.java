package org.tenon.itests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** A bundle of a vendor with one resource, packed when a test asks for it; this class is also its activator. */
public class VendorBundle implements BundleActivator {

    private static final String RESOURCE = "Test-Resource";

    /** The jar, with the resource registered when it starts. */
    static InputStream with(Class<?> resource) throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.putValue("Manifest-Version", "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", "com.example.vendor");
        headers.putValue("Bundle-Activator", VendorBundle.class.getName());
        headers.putValue("Import-Package", "org.osgi.framework,javax.ws.rs,org.tenon.rest");
        headers.putValue("Tenon-Rest", "unguarded");
        headers.putValue(RESOURCE, resource.getName());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            add(jar, VendorBundle.class);
            add(jar, resource);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static void add(JarOutputStream jar, Class<?> type) throws IOException {
        String entry = type.getName().replace('.', '/') + ".class";
        jar.putNextEntry(new JarEntry(entry));
        try (InputStream in = type.getClassLoader().getResourceAsStream(entry)) {
            in.transferTo(jar);
        }
    }

    @Override
    public void start(BundleContext context) throws Exception {
        Object resource = context.getBundle()
                .loadClass(context.getBundle().getHeaders("").get(RESOURCE))
                .getDeclaredConstructor()
                .newInstance();
        ServiceRegistration<?> registered = context.registerService(
                resource.getClass().getName(),
                resource,
                FrameworkUtil.asDictionary(java.util.Map.of("tenon.rest.resource", true)));
        assert registered != null;
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes the service away.
    }
}
