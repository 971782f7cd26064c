insert into pricing_stamp (part, stamp) values ('promotions', 'new');

-- price_lists, bought_products and goods_products are ids with blanks between them. reward: off-lines, off-document,
-- amount-off, free-goods; goods_* are the lines that it is given on. An empty coupon is written '', so that the pair can be
-- looked for on either database.
create table pricing_promotion (
    id              varchar(64)    not null,
    code            varchar(64)    not null,
    name            varchar(200)   not null,
    currency        varchar(3)     not null,
    price_lists     varchar(8000)  not null,
    coupon          varchar(64)    not null,
    bought_products varchar(8000)  not null,
    bought_category varchar(64),
    min_quantity    numeric(18, 6) not null,
    min_amount      numeric(30, 12),
    min_amount_of   varchar(8)     not null,
    reward          varchar(16)    not null,
    goods_products  varchar(8000)  not null,
    goods_category  varchar(64),
    percentage      numeric(18, 9),
    amount_off      numeric(30, 12),
    amount_of       varchar(8),
    buy             numeric(18, 6),
    free            numeric(18, 6),
    repeated        boolean        not null,
    cap             numeric(30, 12),
    combination     varchar(16)    not null,
    sequence_no     integer        not null,
    valid_from      date,
    valid_to        date,
    constraint pricing_promotion_pk primary key (id),
    constraint pricing_promotion_code_key unique (code)
);
