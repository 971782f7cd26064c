-- Forecasts ask for what is to be decided in some months.
create index sales_opportunity_close on sales_opportunity (close_date);
