package org.tenon.pricing.rest;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.sight.OwnedId;
import org.tenon.kernel.sight.RecordSight;
import org.tenon.pricing.LoyaltyService;
import org.tenon.pricing.PointsVoucherId;

/** Vouchers of points, whose coupon is money, are seen by who sees the customer. */
@Component
public final class VoucherSight implements RecordSight {

    private final CustomersOwn customers;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable LoyaltyService loyalty;

    @Activate
    public VoucherSight(@Reference CustomersOwn customers) {
        this.customers = customers;
    }

    @Override
    public String kind() {
        return "points-voucher";
    }

    @Override
    public String reach() {
        return CustomersOwn.KIND;
    }

    @Override
    public String root() {
        return "points-vouchers";
    }

    @Override
    public Class<? extends OwnedId> idType() {
        return PointsVoucherId.class;
    }

    @Override
    public Set<String> seen(Set<String> ids, Actor reader) {
        LoyaltyService service = NotOffered.needed(loyalty, "points");
        Map<String, CustomerId> owners = new HashMap<>();
        ids.forEach(
                id -> service.find(new PointsVoucherId(id)).ifPresent(voucher -> owners.put(id, voucher.customer())));
        Set<CustomerId> covered = customers.covered(owners.values(), reader.sight(reach()));
        return owners.entrySet().stream()
                .filter(owner -> covered.contains(owner.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
