-- Pages go by code point, as on H2, whatever the locale.
alter table acme_list alter column code type varchar(64) collate "C";
alter table acme_rule alter column id type varchar(64) collate "C";
alter table acme_tax alter column id type varchar(64) collate "C";
alter table acme_tax alter column category type varchar(64) collate "C";
alter table acme_tax alter column region type varchar(64) collate "C";
