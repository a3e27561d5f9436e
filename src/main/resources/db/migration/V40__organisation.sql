-- Who saw whose names: every list of people shown, exported or printed. Kept apart from the history, because reading changes nothing.
create table personal_data_access (
  id bigint not null,
  version int not null,
  at datetime(6) not null,
  account_id bigint,
  account_name varchar(120) not null,
  act varchar(10) not null,
  what varchar(60) not null,
  school_id bigint,
  details varchar(250),
  primary key (id),
  key ix_personal_data_access_at (at, id),
  key ix_personal_data_access_account (account_id, at),
  key ix_personal_data_access_school (school_id, at)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

-- A building given up keeps its rooms' history and takes no more rooms.
alter table building add column active bit not null default b'1';
alter table building_aud add column active bit;

-- A kind of room that is no longer offered stays where it was chosen.
alter table room_kind add column active bit not null default b'1';
alter table room_kind_aud add column active bit;
