-- Who is to be told of which school's paper, at most once for each step towards its due day, and what became of it.

create table november_reminder (
  id bigint not null,
  version int not null,
  year int not null,
  paper varchar(20) not null,
  school_id bigint not null,
  step int not null,
  account_id bigint not null,
  account_name varchar(120) not null,
  address varchar(254) not null,
  state varchar(10) not null,
  attempts int not null,
  at datetime(6) not null,
  trouble varchar(250),
  primary key (id),
  constraint uk_november_reminder_step unique (year, paper, step, school_id, account_id),
  key ix_november_reminder_state (state, at),
  key ix_november_reminder_account (account_id, state),
  key ix_november_reminder_year (year, id),
  constraint fk_november_reminder_school foreign key (school_id) references school (id),
  constraint fk_november_reminder_account foreign key (account_id) references account (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;
