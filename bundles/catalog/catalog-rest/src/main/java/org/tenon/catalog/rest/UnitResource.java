package org.tenon.catalog.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.Unit;
import org.tenon.catalog.UnitService;
import org.tenon.kernel.Quantity;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.rest.PageBody;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** {@code /api/units}. */
@Component(service = UnitResource.class)
@RestResource
@Path("units")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "units")
public final class UnitResource {

    private static final int MAX_NUMBER = 64;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable UnitService units;

    private UnitService units() {
        return OfferedUnits.needed(units);
    }

    @GET
    @Permission("product.read")
    @Operation(summary = "Lists the units of measure by category and factor")
    public PageBody<UnitBody> list() {
        return new PageBody<>(units().all().stream().map(UnitBody::of).toList(), Optional.empty());
    }

    @POST
    @Permission("product.write")
    @Operation(
            summary = "Defines a unit of measure",
            description =
                    "factor is how many of the category's base unit one is, step what quantities are rounded to. The"
                            + " usual units of UN/ECE Recommendation 20 are there already.")
    @ApiResponse(responseCode = "201", description = "Defined")
    public Response define(@Nullable UnitBody body) {
        if (body == null) {
            throw new InvalidRequestException(
                    "", "required", "The body is an object with code, name, category, factor and step.");
        }
        Unit defined = units().define(body.unit());
        String path = URLEncoder.encode(defined.code(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.created(URI.create("/api/units/" + path))
                .entity(UnitBody.of(defined))
                .build();
    }

    @GET
    @Path("{code}")
    @Permission("product.read")
    @Operation(summary = "A unit of measure, by its own code or by that of UN/ECE")
    public UnitBody get(@PathParam("code") String code) {
        return UnitBody.of(units().find(code).orElseThrow(() -> new NotFoundException("unit", code)));
    }

    @GET
    @Path("conversion")
    @Permission("product.read")
    @Operation(
            summary = "Converts a quantity to another unit of the same category",
            description =
                    "rounding says to which multiple of that unit's step: nearest (what is left out means), up or down.")
    public UnitBody.Converted convert(
            @Parameter(required = true) @QueryParam("quantity") @Nullable String quantity,
            @Parameter(required = true) @QueryParam("from") @Nullable String from,
            @Parameter(required = true) @QueryParam("to") @Nullable String to,
            @QueryParam("rounding") @DefaultValue("nearest") String rounding) {
        BigDecimal number = number(quantity);
        RoundingMode mode = mode(rounding);
        Unit source = unit("from", from);
        Unit target = unit("to", to);
        if (!source.isConvertibleTo(target)) {
            throw new InvalidRequestException(
                    "",
                    "catalog.not-convertible",
                    "A unit of " + source.category() + " cannot be converted to one of " + target.category() + ".");
        }
        BigDecimal exact = source.convert(number, target);
        return new UnitBody.Converted(number, source.code(), target.code(), exact, target.rounded(exact, mode));
    }

    private static RoundingMode mode(String rounding) {
        return switch (rounding) {
            case "nearest" -> RoundingMode.HALF_UP;
            case "up" -> RoundingMode.CEILING;
            case "down" -> RoundingMode.FLOOR;
            default -> throw new InvalidRequestException("", "value.refused", "rounding is nearest, up or down.");
        };
    }

    private Unit unit(String name, @Nullable String code) {
        return Optional.ofNullable(code)
                .flatMap(units()::find)
                .orElseThrow(() -> new InvalidRequestException(
                        "", "catalog.unknown-unit", name + " is the code of a unit that is known."));
    }

    private static BigDecimal number(@Nullable String text) {
        try {
            if (text != null && text.length() <= MAX_NUMBER) {
                return Quantity.of(text, "any").value();
            }
        } catch (IllegalArgumentException unreadable) {
            // Said below. A NumberFormatException is one, too.
        }
        throw new InvalidRequestException(
                "", "quantity", "quantity has at most 12 digits before and 6 after the point.");
    }
}
