-- The choices of providers that were made while running: one row a capability, never deleted, so that its version only rises.
create table routes_capability (
    capability varchar(64) not null,
    version bigint not null,
    choices varchar(1000000) not null,
    constraint routes_capability_pk primary key (capability)
);
