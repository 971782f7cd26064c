package org.tenon.order.internal;

import org.tenon.testing.contract.order.AmendmentContract;
import org.tenon.testing.contract.order.AppointmentContract;
import org.tenon.testing.contract.order.BoughtContract;
import org.tenon.testing.contract.order.ConfirmationContract;
import org.tenon.testing.contract.order.CustomerTermsContract;
import org.tenon.testing.contract.order.DeliveryContract;
import org.tenon.testing.contract.order.InstallationContract;
import org.tenon.testing.contract.order.OrderAttributeContract;
import org.tenon.testing.contract.order.OrderContract;
import org.tenon.testing.contract.order.OrderCouponContract;
import org.tenon.testing.contract.order.OrderKitContract;
import org.tenon.testing.contract.order.OrderRaceContract;
import org.tenon.testing.contract.order.OrderTermsContract;
import org.tenon.testing.contract.order.OrderUnitContract;
import org.tenon.testing.contract.order.PaidContract;
import org.tenon.testing.contract.order.PaymentTermsContract;
import org.tenon.testing.contract.order.RecurringContract;
import org.tenon.testing.contract.order.RegroupedKitContract;
import org.tenon.testing.contract.order.RegroupedUnitContract;
import org.tenon.testing.contract.order.RegroupingContract;
import org.tenon.testing.contract.order.ReturnContract;
import org.tenon.testing.contract.order.ShipmentContract;
import org.tenon.testing.contract.order.SlotContract;
import org.tenon.testing.contract.order.TrackingContract;
import org.tenon.testing.fixture.TestDatabase;

class OrdersOnH2ContractTest extends OrdersOnDatabase
        implements OrderContract,
                ConfirmationContract,
                ShipmentContract,
                OrderRaceContract,
                OrderTermsContract,
                OrderCouponContract,
                DeliveryContract,
                AmendmentContract,
                ReturnContract,
                InstallationContract,
                OrderUnitContract,
                OrderKitContract,
                OrderAttributeContract,
                SlotContract,
                AppointmentContract,
                RegroupingContract,
                RegroupedKitContract,
                RegroupedUnitContract,
                PaymentTermsContract,
                RecurringContract,
                CustomerTermsContract,
                TrackingContract,
                PaidContract,
                BoughtContract {

    OrdersOnH2ContractTest() {
        super(TestDatabase.H2);
    }
}
