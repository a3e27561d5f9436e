-- What a school's internet is, is said by its connections alone. The two figures that the school itself had become a connection where it has none: provider, technology and payer
-- were never asked, so they are said to be unknown, and it is in force since the day on which the registry first said so. Where a school has connections these are what counts.
-- What the figures were on past days stays in school_aud: history is not rewritten.

set @rev = next value for revision_id;

insert into revision (id, at, account_id, account_name, act, note) values (@rev, utc_timestamp(6), null, 'Kabinet', null, null);

insert into internet_connection (id, version, school_id, provider, technology, down_mbit, guaranteed, static_ip, unified, backup, payer, begins_on)
  select next value for entity_id, 0, s.id, 'Не указан', 'UNKNOWN', s.internet_speed, s.guaranteed_traffic, 0, 0, 0, 'UNKNOWN',
    coalesce((select date(min(r.at)) from school_aud a join revision r on r.id = a.rev
      where a.id = s.id and a.internet_speed = s.internet_speed and a.guaranteed_traffic = s.guaranteed_traffic), utc_date())
  from school s where s.internet_speed > 0 and not exists (select 1 from internet_connection c where c.school_id = s.id);

insert into internet_connection_aud (rev, revtype, id, school_id, provider, technology, down_mbit, guaranteed, static_ip, unified, backup, payer, begins_on)
  select @rev, 0, id, school_id, provider, technology, down_mbit, guaranteed, static_ip, unified, backup, payer, begins_on
  from internet_connection c where technology = 'UNKNOWN' and not exists (select 1 from internet_connection_aud a where a.id = c.id);

alter table school drop column internet_speed, drop column guaranteed_traffic;
