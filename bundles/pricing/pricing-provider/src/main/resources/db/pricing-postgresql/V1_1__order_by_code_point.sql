-- Pages go by code and age: by code point, as H2 does it, whatever the locale.
alter table pricing_list alter column code type varchar(64) collate "C";
alter table pricing_rule alter column id type varchar(64) collate "C";
alter table pricing_tax_rule alter column id type varchar(64) collate "C";
alter table pricing_tax_rule alter column category type varchar(64) collate "C";
alter table pricing_tax_rule alter column region type varchar(64) collate "C";
