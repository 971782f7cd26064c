-- What goods that left, or came back and were credited, come to in numbers (volume, weight), as JSON, as it was said on that
-- day: rules of prices may ask what a customer has bought of it. Null for nothing, and for what left before this was kept.
alter table order_shipment_line add column attributes varchar;
alter table order_return_line add column attributes varchar;
