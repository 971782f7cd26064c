-- Pages go by number and searches by ranges of fragments: both by code point, as H2 does it, whatever the locale.
alter table customer_customer alter column number type varchar(32) collate "C";
alter table customer_search alter column fragment type varchar(64) collate "C";
alter table customer_group alter column code type varchar(64) collate "C";
