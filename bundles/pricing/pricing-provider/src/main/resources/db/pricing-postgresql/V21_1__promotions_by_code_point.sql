-- Pages go by code: by code point, as H2 does it, whatever the locale.
alter table pricing_promotion alter column code type varchar(64) collate "C";
alter table pricing_promotion alter column id type varchar(64) collate "C";
