-- Who saw, exported or printed personal data. Rows are only ever added.

create table personal_data_access (
  id bigint not null,
  version int not null,
  at datetime(6) not null,
  account_id bigint,
  account_name varchar(120) not null,
  act varchar(10) not null,
  what varchar(80) not null,
  school_id bigint,
  details varchar(250),
  primary key (id),
  key ix_personal_data_access_at (at, id),
  key ix_personal_data_access_account (account_id, id),
  constraint fk_personal_data_access_account foreign key (account_id) references account (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;
