-- How often a coupon may be used, and which documents have used it.
alter table pricing_promotion add column max_uses integer;
alter table pricing_promotion add column max_uses_each integer;

create table pricing_coupon_use (
    promotion_id varchar(64)  not null,
    document     varchar(128) not null,
    customer_id  varchar(64)  not null,
    used_at      timestamp    not null,
    constraint pricing_coupon_use_pk primary key (promotion_id, document),
    constraint pricing_coupon_use_promotion foreign key (promotion_id) references pricing_promotion (id)
);

create index pricing_coupon_use_document on pricing_coupon_use (document);
create index pricing_coupon_use_customer on pricing_coupon_use (promotion_id, customer_id);
