-- Whether a customer's reference is taken is asked for each order that has one.
create index order_document_reference on order_document (customer_id, reference);
