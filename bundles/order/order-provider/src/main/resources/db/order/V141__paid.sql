-- The day on which an order was paid; null as long as nobody has noted it.
alter table order_document add column paid_on date;
