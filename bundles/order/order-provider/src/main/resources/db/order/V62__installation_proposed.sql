-- Another day of the installation, when the goods will not be there on the one that was set.
alter table order_document add column installation_proposed date;
