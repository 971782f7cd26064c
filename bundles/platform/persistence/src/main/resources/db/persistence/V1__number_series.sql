-- next_number is the first number that nobody has been given yet.
create table tenon_number_series (
    series varchar(64) not null primary key,
    next_number bigint not null
);
