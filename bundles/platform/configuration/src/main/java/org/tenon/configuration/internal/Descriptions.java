package org.tenon.configuration.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;

/**
 * What can be set, by the metatype of the bundles that are Tenon's or stand on it (OSGi Compendium 8, 105). Configurations of which
 * there may be several (factories) are not among them.
 */
@Component(service = Descriptions.class)
public final class Descriptions {

    private static final String OURS = "org.tenon.";

    private final BundleContext context;
    private final MetaTypeService metatypes;

    @Activate
    public Descriptions(BundleContext context, @Reference MetaTypeService metatypes) {
        this.context = context;
        this.metatypes = metatypes;
    }

    /** By title, in that language as far as bundles speak it. */
    List<Description> all(Locale language) {
        return Stream.of(context.getBundles())
                .filter(Descriptions::standsOnTenon)
                .flatMap(bundle -> of(bundle, language))
                .sorted(Comparator.comparing(Description::title).thenComparing(Description::pid))
                .toList();
    }

    Optional<Description> find(String pid, Locale language) {
        return all(language).stream().filter(each -> each.pid().equals(pid)).findFirst();
    }

    private static boolean standsOnTenon(Bundle bundle) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        return wiring != null
                && (bundle.getHeaders().get("Tenon-Rest") != null
                        || Stream.concat(
                                        wiring.getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE).stream()
                                                .map(wire -> wire.getCapability()),
                                        wiring.getCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream())
                                .map(capability -> capability.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE))
                                .anyMatch(name -> String.valueOf(name).startsWith(OURS)));
    }

    private Stream<Description> of(Bundle bundle, Locale language) {
        MetaTypeInformation information = metatypes.getMetaTypeInformation(bundle);
        if (information == null || information.getPids().length == 0) {
            return Stream.of();
        }
        Bounds bounds = Bounds.of(bundle);
        return Stream.of(information.getPids()).map(pid -> OtherWords.of(bundle, pid, language)
                .of(of(bundle, pid, information.getObjectClassDefinition(pid, language.toString()), bounds)));
    }

    private static Description of(Bundle bundle, String pid, ObjectClassDefinition type, Bounds bounds) {
        AttributeDefinition[] all = type.getAttributeDefinitions(ObjectClassDefinition.ALL);
        return new Description(
                pid,
                type.getName(),
                text(type.getDescription()),
                bundle.getSymbolicName(),
                Stream.of(all == null ? new AttributeDefinition[0] : all)
                        .map(each -> setting(each, bounds.find(type.getID(), each.getID())))
                        .toList());
    }

    private static Setting setting(AttributeDefinition definition, Bounds.Range range) {
        String[] defaults = definition.getDefaultValue();
        boolean many = definition.getCardinality() != 0;
        return new Setting(
                definition.getID(),
                definition.getName(),
                text(definition.getDescription()),
                kind(definition.getType()),
                many,
                // The annotations call all required that do not say otherwise; what has a default can be left out.
                range.required() && defaults == null && !many,
                defaults == null ? List.of() : List.of(defaults),
                range.min(),
                range.max(),
                options(definition));
    }

    private static Setting.Kind kind(int type) {
        return switch (type) {
            case AttributeDefinition.BOOLEAN -> Setting.Kind.BOOLEAN;
            case AttributeDefinition.INTEGER,
                    AttributeDefinition.LONG,
                    AttributeDefinition.SHORT,
                    AttributeDefinition.BYTE -> Setting.Kind.INTEGER;
            case AttributeDefinition.DOUBLE, AttributeDefinition.FLOAT -> Setting.Kind.DECIMAL;
            case AttributeDefinition.PASSWORD -> Setting.Kind.PASSWORD;
            default -> Setting.Kind.TEXT;
        };
    }

    private static List<Setting.Option> options(AttributeDefinition definition) {
        String[] values = definition.getOptionValues();
        String[] titles = definition.getOptionLabels();
        List<Setting.Option> options = new ArrayList<>();
        for (int i = 0; values != null && i < values.length; i++) {
            String title = titles == null ? "" : text(titles[i]);
            options.add(new Setting.Option(values[i], title.isBlank() ? values[i] : title));
        }
        return options;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
