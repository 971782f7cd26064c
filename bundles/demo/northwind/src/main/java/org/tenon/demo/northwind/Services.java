package org.tenon.demo.northwind;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.ProductService;
import org.tenon.customer.CustomerService;
import org.tenon.customer.activity.ActivityService;
import org.tenon.inventory.ReservationService;
import org.tenon.inventory.StockService;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.order.FulfilmentService;
import org.tenon.order.OrderService;
import org.tenon.pricing.PriceListService;
import org.tenon.sales.ApprovalService;
import org.tenon.sales.LeadService;
import org.tenon.sales.OpportunityService;
import org.tenon.sales.PipelineService;
import org.tenon.sales.QuoteClosingService;
import org.tenon.sales.QuoteService;

/** The services that the demo works with: the ones that everybody uses. */
@Component(service = Services.class)
public record Services(
        CustomerService customers,
        ProductService products,
        PriceListService priceLists,
        StockService stock,
        ReservationService reservations,
        QuoteService quotes,
        ApprovalService approvals,
        QuoteClosingService closing,
        OrderService orders,
        FulfilmentService fulfilment,
        OpportunityService opportunities,
        PipelineService pipeline,
        LeadService leads,
        ActivityService activities,
        Company company,
        Actors actors,
        Transactions transactions) {

    @Activate
    public Services(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) CustomerService customers,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ProductService products,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) PriceListService priceLists,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) StockService stock,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ReservationService reservations,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) QuoteService quotes,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ApprovalService approvals,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) QuoteClosingService closing,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) OrderService orders,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) FulfilmentService fulfilment,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) OpportunityService opportunities,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) PipelineService pipeline,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) LeadService leads,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ActivityService activities,
            @Reference Company company,
            @Reference Actors actors,
            @Reference Transactions transactions) {
        this.customers = customers;
        this.products = products;
        this.priceLists = priceLists;
        this.stock = stock;
        this.reservations = reservations;
        this.quotes = quotes;
        this.approvals = approvals;
        this.closing = closing;
        this.orders = orders;
        this.fulfilment = fulfilment;
        this.opportunities = opportunities;
        this.pipeline = pipeline;
        this.leads = leads;
        this.activities = activities;
        this.company = company;
        this.actors = actors;
        this.transactions = transactions;
    }
}
