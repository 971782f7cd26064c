-- Reports ask for what was sent on some days.
create index sales_quote_sent on sales_quote (sent_at);
