package org.tenon.sales.internal;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.tenon.sales.ApprovalPolicy;
import org.tenon.sales.ApprovalPolicyDetails;
import org.tenon.sales.ApprovalPolicyId;

/** An approval policy as it is kept. */
@Entity
@Table(name = "sales_approval_policy")
class ApprovalPolicyRow {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "name")
    String name;

    @Column(name = "active")
    boolean active;

    @Column(name = "policy_order")
    int order;

    @Column(name = "details")
    String details;

    @Version
    @Column(name = "version")
    long version;

    void write(ApprovalPolicyDetails given) {
        name = given.name();
        active = given.active();
        order = given.order();
        details = PolicyJson.text(given);
    }

    ApprovalPolicy policy() {
        return new ApprovalPolicy(new ApprovalPolicyId(id), PolicyJson.details(details), version);
    }
}
