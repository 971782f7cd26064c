package org.tenon.testing.contract.order;

import java.time.LocalDate;
import org.tenon.order.AmendmentService;
import org.tenon.order.DeliveryService;
import org.tenon.order.RegroupingService;
import org.tenon.order.ReturnService;
import org.tenon.order.installation.AppointmentService;
import org.tenon.order.installation.EngineerService;
import org.tenon.order.installation.InstallationPlanning;
import org.tenon.order.payment.PaidOrderService;
import org.tenon.order.payment.PaymentTermsService;
import org.tenon.order.recurring.RecurringOrderService;
import org.tenon.order.terms.InvoicingService;
import org.tenon.order.terms.OrderTermsService;
import org.tenon.order.tracking.TrackingService;
import org.tenon.pricing.CouponService;
import org.tenon.pricing.PromotionService;

/**
 * The contract of {@code order} with that of the services which a provider may leave out: for a provider that offers them all.
 * One that offers some implements the interfaces of these.
 */
public abstract class WholeOrderContract extends OrderCapabilityContract
        implements DeliveryContract,
                AmendmentContract,
                OrderCouponContract,
                ReturnContract,
                InstallationContract,
                SlotContract,
                AppointmentContract,
                RegroupingContract,
                PaymentTermsContract,
                RecurringContract,
                CustomerTermsContract,
                TrackingContract,
                PaidContract {

    @Override
    public final PaidOrderService paidOrders() {
        return stand().service(PaidOrderService.class);
    }

    @Override
    public final TrackingService tracking() {
        return stand().service(TrackingService.class);
    }

    @Override
    public final AmendmentService amendments() {
        return stand().service(AmendmentService.class);
    }

    @Override
    public final DeliveryService deliveries() {
        return stand().service(DeliveryService.class);
    }

    @Override
    public final ReturnService returns() {
        return stand().service(ReturnService.class);
    }

    @Override
    public final RegroupingService regrouping() {
        return stand().service(RegroupingService.class);
    }

    @Override
    public final PaymentTermsService paymentTerms() {
        return stand().service(PaymentTermsService.class);
    }

    @Override
    public final RecurringOrderService recurring() {
        return stand().service(RecurringOrderService.class);
    }

    @Override
    public final void setToday(LocalDate day) {
        stand().setToday(day);
    }

    @Override
    public final OrderTermsService orderTerms() {
        return stand().service(OrderTermsService.class);
    }

    @Override
    public final InvoicingService invoicing() {
        return stand().service(InvoicingService.class);
    }

    @Override
    public final EngineerService engineers() {
        return stand().service(EngineerService.class);
    }

    @Override
    public final InstallationPlanning planning() {
        return stand().service(InstallationPlanning.class);
    }

    @Override
    public final AppointmentService appointments() {
        return stand().service(AppointmentService.class);
    }

    @Override
    public final PromotionService promotions() {
        return stand().service(PromotionService.class);
    }

    @Override
    public final CouponService coupons() {
        return stand().service(CouponService.class);
    }
}
