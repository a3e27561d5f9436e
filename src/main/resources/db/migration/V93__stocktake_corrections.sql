-- A stocktake whose act replaces that of an earlier one names it; and the acts, which came with a migration of their own, are tied to their stocktakes.
alter table stocktake
  add column corrects_id bigint after extent,
  add constraint fk_stocktake_corrects foreign key (corrects_id) references stocktake (id),
  add constraint fk_stocktake_act foreign key (act_id) references act (id);

alter table stocktake_aud
  add column corrects_id bigint after extent;
