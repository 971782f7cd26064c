package org.tenon.order.internal;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.tenon.order.payment.DefinedTerms;
import org.tenon.order.payment.PaymentTerms;

/** Terms of payment as they are kept. */
@Entity
@Table(name = "order_payment_terms")
class TermsRow {

    @Id
    @Column(name = "code")
    String code;

    @Column(name = "parts")
    String parts;

    @Version
    @Column(name = "version")
    long version;

    void take(PaymentTerms terms) {
        code = terms.code();
        parts = JsonColumns.text(terms.parts());
    }

    DefinedTerms terms() {
        return new DefinedTerms(new PaymentTerms(code, JsonColumns.parts(parts)), version);
    }
}
