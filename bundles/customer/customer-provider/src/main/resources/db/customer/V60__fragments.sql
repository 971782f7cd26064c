-- What customers are found by, under their numbers, in whose order they are listed: a search finds the first page in the index
-- alone. Columns that compare by code point come first, on databases that would not do it by themselves (V60_1).
create table customer_fragment (
    number   varchar(32) not null,
    fragment varchar(64) not null
);
